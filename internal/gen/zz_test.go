package gen_test
import ("os";"testing";"fmt";"github.com/citevet/citevet/internal/gen")
func TestZZ(t *testing.T){
 for _,n:=range []int{100,300,1000,10000}{
 p,_:=gen.Paper(10000,n)
 d:=fmt.Sprintf("/tmp/w/typedout/gp/%d",n); os.MkdirAll(d+"/b",0o777); os.MkdirAll(d+"/t",0o777)
 os.WriteFile(d+"/b/paper.txt",p,0o666); os.WriteFile(d+"/b/refs.bib",gen.List(n),0o666)
 os.WriteFile(d+"/t/paper.txt",append(append(p,"\n\n"...),gen.References(n)...),0o666)
 }
}
