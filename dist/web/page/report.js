// Shows the page that the command writes, in a frame of its own: its scripts run,
// bound by the policies of both pages, and reach nothing of this one.
import { el } from "./elements.js";

let shown = "";

// showReport puts a page of -html into a panel.
export function showReport(panel, html, title) {
  URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(new Blob([outward(html)], { type: "text/html;charset=utf-8" }));
  const frame = el("iframe", { title, src: shown });
  frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
  frame.allow = "clipboard-write *"; // for its buttons that copy
  panel.replaceChildren(frame);
}

// outward has the web addresses of a report open in a tab of their own: in the frame
// nothing else may be shown. In text of a paper each < is escaped.
export const outward = html => html.replace(/<a (?=[^<>]*href="https?:)/g, '<a target="_blank" rel="noopener noreferrer" ');
