//! Whole documents as a screen reader goes through them, from the tree that Chromium hands to it: reviewed transcripts, to be
//! read with closed eyes. After a wanted change `TRANSCRIPTS=write cargo test --test release aloud` writes them anew.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use libtest_mimic::Failed;
use sent_to_work::state::FigureState;
use serde_json::{Value, json};

use crate::page::{Outcome, Page};
use crate::pupil::WORKS;
use crate::wait::until;

/// What stands in a line with what is around it.
const INLINE: [&str; 8] = ["strong", "emphasis", "time", "code", "superscript", "mark", "Abbr", "subscript"];

/// What has its words as its name, so that what is inside says nothing more.
const NAMED: [&str; 15] = [
    "heading",
    "link",
    "button",
    "radio",
    "checkbox",
    "slider",
    "textbox",
    "spinbutton",
    "combobox",
    "option",
    "DisclosureTriangle",
    "DisclosureTriangleGrouped",
    "image",
    "InputTime",
    "progressbar",
];

/// The tree of a document, from node to node.
struct Tree {
    nodes: HashMap<String, Value>,
}

impl Tree {
    fn said<'a>(node: &'a Value, place: &str) -> &'a str {
        node.pointer(place).and_then(Value::as_str).unwrap_or("").trim()
    }

    fn of(&self, node: &Value) -> impl Iterator<Item = &Value> {
        let children = node.get("childIds").and_then(Value::as_array).cloned().unwrap_or_default();
        children.into_iter().filter_map(|id| self.nodes.get(id.as_str()?))
    }

    fn property(node: &Value, name: &str) -> Option<String> {
        let all = node.get("properties").and_then(Value::as_array)?;
        let value = all.iter().find(|one| Self::said(one, "/name") == name)?.pointer("/value/value")?;
        Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    }

    /// A node and what is in it, as lines; the last line is the one that is being said.
    fn tell(&self, node: &Value, lines: &mut Vec<String>) {
        let role = Self::said(node, "/role/value");
        let ignored = node.get("ignored") == Some(&Value::Bool(true));
        match role {
            _ if ignored => self.tell_all(node, lines),
            "StaticText" => more(lines, Self::said(node, "/name/value")),
            "ListMarker" | "InlineTextBox" | "LineBreak" => {}
            // The words of a label are said with its field.
            "LabelText" => self.tell_fields(node, lines),
            _ if INLINE.contains(&role) => self.tell_all(node, lines),
            "link" if lines.last().is_some_and(|line| !line.is_empty()) => more(lines, &Self::named(node)),
            _ if NAMED.contains(&role) => {
                end(lines);
                more(lines, &Self::named(node));
                // A point of a chart stands alone.
                if role != "link" || Self::said(node, "/name/value").ends_with(|c: char| c.is_ascii_digit()) {
                    end(lines);
                }
            }
            _ => {
                end(lines);
                let name = Self::said(node, "/name/value");
                if !name.is_empty() && !["paragraph", "cell", "LayoutTableCell"].contains(&role) {
                    let about = Self::said(node, "/description/value");
                    let about = if about.is_empty() { String::new() } else { [". ", about].concat() };
                    let role = if role == "RootWebArea" { "document" } else { role };
                    lines.push([role, ": ", name, &about].concat());
                    end(lines);
                }
                self.tell_all(node, lines);
                end(lines);
            }
        }
    }

    fn tell_fields(&self, node: &Value, lines: &mut Vec<String>) {
        for child in self.of(node) {
            if NAMED.contains(&Self::said(child, "/role/value")) {
                self.tell(child, lines);
            } else {
                self.tell_fields(child, lines);
            }
        }
    }

    fn tell_all(&self, node: &Value, lines: &mut Vec<String>) {
        for child in self.of(node) {
            self.tell(child, lines);
        }
    }

    /// A thing as it is announced: what it is, its name, its state, what describes it.
    fn named(node: &Value) -> String {
        let role = match Self::said(node, "/role/value") {
            "DisclosureTriangle" | "DisclosureTriangleGrouped" => "fold",
            "InputTime" => "time",
            role => role,
        };
        let role = Self::property(node, "level").map_or_else(|| role.to_owned(), |level| [role, " ", &level].concat());
        let mut said = vec![[&role, ": ", Self::said(node, "/name/value")].concat()];
        let told = node.pointer("/told").and_then(Value::as_str).map(str::to_owned);
        let value =
            node.pointer("/value/value").map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        said.extend(told.or(value).filter(|value| !value.is_empty()));
        for (name, true_is, false_is) in
            [("checked", "chosen", ""), ("expanded", "open", "closed"), ("disabled", "cannot be used", "")]
        {
            said.extend(Self::property(node, name).map(|is| if is == "true" { true_is } else { false_is }.to_owned()));
        }
        said.push(Self::said(node, "/description/value").to_owned());
        let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
        ["[", &said.join(", "), "]"].concat()
    }
}

/// Goes on with the line.
fn more(lines: &mut Vec<String>, text: &str) {
    match lines.last_mut() {
        Some(line) if line.is_empty() || text.starts_with([',', '.', ';', ':', '?', '!', ')']) => line.push_str(text),
        Some(line) => line.extend([" ", text]),
        None => lines.push(text.to_owned()),
    }
}

/// Ends the line.
fn end(lines: &mut Vec<String>) {
    if lines.last().is_none_or(|line| !line.is_empty()) {
        lines.push(String::new());
    }
}

impl Page {
    /// The document as it is announced, line by line.
    fn aloud(&self) -> Result<Vec<String>, Failed> {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}))?;
        let mut nodes = tree.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
        // The tree that is handed out here has no words for the value of a slider; screen readers get them.
        for node in nodes.iter_mut().filter(|node| Tree::said(node, "/role/value") == "slider") {
            let id = node.get("backendDOMNodeId").cloned();
            let told = self.cdp("DOM.describeNode", json!({ "backendNodeId": id }))?;
            let all = told.pointer("/node/attributes").and_then(Value::as_array).cloned().unwrap_or_default();
            let text = all.iter().skip_while(|name| *name != "aria-valuetext").nth(1).cloned();
            if let (Some(text), Some(node)) = (text, node.as_object_mut()) {
                node.insert("told".to_owned(), text);
            }
        }
        let root = nodes.first().cloned().unwrap_or_default();
        let nodes = nodes.into_iter().map(|node| (Tree::said(&node, "/nodeId").to_owned(), node)).collect();
        let mut lines = Vec::new();
        Tree { nodes }.tell(&root, &mut lines);
        lines.retain(|line| !line.is_empty());
        // What names a group stands in it as well.
        lines.dedup_by(|next, line| line.strip_suffix(next.as_str()).is_some_and(|before| before.ends_with(": ")));
        Ok(lines)
    }

    /// The same once it no longer changes: the tree follows the page when it has time.
    fn settled(&self) -> Result<Vec<String>, Failed> {
        let (mut before, mut calm) = (Vec::new(), 0);
        until(WAIT, || {
            let lines = self.aloud()?;
            calm = if lines == before && !lines.is_empty() { calm + 1 } else { 0 };
            before.clone_from(&lines);
            // Looks come less and less often: the last of these are a tenth of a second apart.
            Ok(if calm > 4 { Ok(lines) } else { Err("the tree never comes to rest".into()) })
        })
    }

    /// What the document says now stands next in the transcript, or is written there.
    fn reads_on(&self, transcript: &mut Transcript) -> Outcome {
        // What is announced when a reader stops is not read where it stands, and comes when it comes.
        self.run("$$('p.unseen[role=status]').forEach(one => one.remove())")?;
        let lines = if transcript.is_written {
            self.settled()?
        } else {
            until(WAIT, || self.aloud().map(|lines| transcript.differs(&lines).map_or(Ok(lines), Err)))?
        };
        transcript.at += lines.len();
        transcript.now.extend(lines);
        Ok(())
    }
}

/// How long the tree may need to follow the page.
const WAIT: Duration = Duration::from_secs(10);

/// A reviewed transcript, which is read from its beginning to its end; or one that is being written.
struct Transcript {
    file: PathBuf,
    is_written: bool,
    reviewed: Vec<String>,
    /// How many of its lines were said so far.
    at: usize,
    now: Vec<String>,
}

impl Transcript {
    fn open(name: &str) -> Self {
        let file = PathBuf::from("tests/heard").join(name).with_extension("txt");
        let reviewed = fs::read_to_string(&file).unwrap_or_default().lines().map(str::to_owned).collect();
        let is_written = std::env::var_os("TRANSCRIPTS").is_some();
        Self { file, is_written, reviewed, at: 0, now: Vec::new() }
    }

    /// Where the lines of a document are not what follows here, up to the next document or the end.
    fn differs(&self, lines: &[String]) -> Option<Failed> {
        let reviewed = self.reviewed.iter().skip(self.at);
        let length = reviewed.clone().skip(1).take_while(|line| !line.starts_with("document: ")).count() + 1;
        let mut reviewed = reviewed.take(length);
        let mut lines = lines.iter();
        for at in self.at + 1.. {
            let (expected, now) = (reviewed.next(), lines.next());
            if expected != now {
                let say = |line: Option<&String>| line.map_or("nothing more", String::as_str).to_owned();
                let (expected, now) = (say(expected), say(now));
                return Some(format!("{}:{at}\n  reviewed: {expected}\n  now:      {now}", self.file.display()).into());
            }
            if expected.is_none() {
                break;
            }
        }
        None
    }

    /// All of it was said.
    fn ends(self) -> Outcome {
        if self.is_written {
            fs::create_dir_all(self.file.parent().unwrap_or(Path::new(".")))?;
            return Ok(fs::write(&self.file, self.now.join("\n") + "\n")?);
        }
        let left = self.reviewed.get(self.at);
        left.map_or(Ok(()), |left| Err(format!("{}: missing at the end: {left}", self.file.display()).into()))
    }
}

/// Every chart that is seen is one stop, and has its name and its description.
const NAMED_CHARTS: &str = "$$('svg.chart').filter(one => visible(one) && !one.closest('[inert]')).every(one => one.hasAttribute('aria-describedby'))";

/// Each frame of a figure, with its controls and its points.
pub fn frames_read_aloud_as_reviewed(page: &Page) -> Outcome {
    for figure in FigureState::telling().map(FigureState::name) {
        page.visit(&[page.stage.server.address(), "embed/", figure, "/"].concat())?;
        page.becomes("ready")?;
        page.holds("a chart with its name", NAMED_CHARTS)?;
        let mut transcript = Transcript::open(&["frames/", figure].concat());
        page.reads_on(&mut transcript)?;
        transcript.ends()?;
    }
    Ok(())
}

/// The whole story in a frame, slide by slide.
pub fn the_story_in_a_frame_reads_aloud_as_reviewed(page: &Page) -> Outcome {
    page.visit(&[page.stage.server.address(), "embed/"].concat())?;
    page.becomes("ready")?;
    let mut transcript = Transcript::open("frames/story");
    loop {
        page.holds("a chart with its name", NAMED_CHARTS)?;
        page.reads_on(&mut transcript)?;
        if page.get("$('#on').disabled")? {
            return transcript.ends();
        }
        page.click("#on")?;
    }
}

/// The lesson as it begins, and when everything in it is done.
pub fn the_lesson_reads_aloud_as_reviewed(page: &Page) -> Outcome {
    page.open_lesson("")?;
    let mut begun = Transcript::open("lesson/begun");
    page.reads_on(&mut begun)?;
    begun.ends()?;
    for work in &WORKS {
        page.works_by_pointer(work.part)?;
    }
    page.sorts_by_pointer()?;
    page.holds("charts with their names", NAMED_CHARTS)?;
    let mut done = Transcript::open("lesson/done");
    page.reads_on(&mut done)?;
    done.ends()
}
