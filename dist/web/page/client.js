// The page's side of the worker: one job at a time, which can be cancelled, and
// whose crash ends nothing but itself.

// A Stopped is what cancel makes of a job.
export class Stopped extends Error {}

// A Crashed says that the engine ended in the middle of a job.
export class Crashed extends Error {}

export class Engine {
  // module is a promise of the compiled module; startWorker makes a worker.
  constructor(module, startWorker) {
    this.module = module;
    this.startWorker = startWorker;
    this.jobs = 0;
  }

  // run does a job and gives {status, stdout, stderr, files}.
  async run(job, onOpen = () => {}) {
    const stopped = new Promise((_, reject) => { this.cancel = () => reject(new Stopped("cancelled")); });
    try {
      const module = await Promise.race([this.module, stopped]);
      const done = await Promise.race([this.send(module, job, onOpen), stopped]);
      if (isCrash(done)) throw new Crashed(done.stderr);
      return done;
    } catch (err) {
      this.end();
      throw err;
    }
  }

  cancel() {}

  // warm has the browser prepare the engine's code with a job of no interest, so that
  // the first that counts is quicker.
  async warm(job) {
    this.begin(await this.module).postMessage({ id: 0, ...job });
  }

  send(module, job, onOpen) {
    const worker = this.begin(module);
    const id = ++this.jobs;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        if (data.opened) onOpen(data.opened);
        else if (data.done) resolve(data.done);
        else reject(new Crashed(data.crash));
      };
      worker.onerror = event => reject(new Crashed(event.message));
      worker.postMessage({ id, ...job });
    });
  }

  begin(module) {
    if (!this.worker) {
      this.worker = this.startWorker();
      this.worker.postMessage({ module });
    }
    return this.worker;
  }

  // end lets go of the worker; the next job has a new one.
  end() {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

// isCrash tells a run that ended as Go ends when it can't go on.
const isCrash = done => done.status === 2 && /^(panic|fatal error|runtime): /m.test(done.stderr) && done.stderr.includes("goroutine ");
