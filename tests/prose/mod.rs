//! The real story as readers read it: text by section and step, and the words that are bound to a fact.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::Path;
use std::sync::LazyLock;

use sent_to_work::facts::{Fact, Facts};
use sent_to_work::story::{Block, Element, Node, Prose as Tree, Section, Story};

pub struct Prose {
    pub facts: Facts,
    pub story: Story,
    units: Vec<Unit>,
}

/// A paragraph or an item of a list.
#[derive(Clone)]
pub struct Unit {
    pub section: String,
    /// The step it belongs to, or nothing.
    pub step: String,
    pub tree: Tree,
    pub text: String,
}

/// The story, read once for all tests of a file.
pub fn prose() -> &'static Prose {
    static PROSE: LazyLock<Prose> = LazyLock::new(|| {
        let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap();
        let story = Story::load(Path::new("static/story/en"), &facts).unwrap();
        let units = units(&story);
        Prose { facts, story, units }
    });
    &PROSE
}

/// The words of some prose, one space between them.
pub fn text(tree: &Tree) -> String {
    tree.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is in each node of some prose that is looked for.
pub fn each<'a>(nodes: &'a [Node], is: &impl Fn(&Node) -> bool) -> Vec<&'a [Node]> {
    let inside = |node: &'a Node| {
        let own = is(node).then(|| node.inside());
        own.into_iter().chain(each(node.inside(), is)).collect::<Vec<_>>()
    };
    nodes.iter().flat_map(inside).collect()
}

/// The paragraphs and the items of lists.
pub fn paragraphs(tree: &Tree) -> Vec<Tree> {
    let is = |node: &Node| matches!(node, Node::Element(Element::Paragraph | Element::Item, _));
    each(&tree.0, &is).into_iter().map(|inside| Tree(inside.to_vec())).collect()
}

/// The sentences of a text. A full stop inside a number ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?']) {
        let end = at + mark.len();
        let after = text[end..].trim_start_matches(['”', '’', ')']);
        if after.is_empty() || after.starts_with(' ') {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// The words of a text.
pub fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// Groups of vowels without a silent ending; a numeral has as many as it has digits, since it is read aloud.
pub fn syllables(word: &str) -> usize {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut count = 0;
    let mut before = false;
    for c in letters.chars() {
        count += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let hisses = ["ses", "xes", "zes", "ches", "shes", "ces", "ges"].iter().any(|end| letters.ends_with(end));
    let silent = letters.ends_with('e') && !letters.ends_with("le") && !letters.ends_with("ee")
        || letters.ends_with("ed") && !letters.ends_with("ted") && !letters.ends_with("ded")
        || letters.ends_with("es") && !hisses;
    if silent && count > 1 {
        count -= 1;
    }
    if letters.is_empty() { digits } else { digits + count.max(1) }
}

/// The grade by Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
///
/// Kincaid, Fishburne, Rogers and Chissom, “Derivation of New Readability Formulas”, Research Branch Report 8-75,
/// Naval Technical Training Command, Millington, Tennessee, 1975. Each item of the list is a paragraph.
pub fn grade<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut all, mut syllable, mut sentence) = (0_u32, 0_u32, 0_u32);
    for paragraph in paragraphs {
        let words = words(paragraph);
        all += u32::try_from(words.len()).unwrap();
        syllable += u32::try_from(words.into_iter().map(syllables).sum::<usize>()).unwrap();
        sentence += u32::try_from(sentences(paragraph).len()).unwrap();
    }
    let (all, syllable, sentence) = (f64::from(all), f64::from(syllable), f64::from(sentence));
    0.39 * all / sentence + 11.8 * syllable / all - 15.59
}

impl Prose {
    pub fn fact(&self, id: &str) -> &Fact {
        self.facts.get(id).unwrap_or_else(|| panic!("no fact {id}"))
    }

    pub fn section(&self, id: &str) -> &Section {
        self.story.sections.iter().find(|section| section.id == id).unwrap_or_else(|| panic!("no section {id}"))
    }

    /// Paragraphs and items of lists, in order.
    pub fn units(&self) -> Vec<Unit> {
        self.units.clone()
    }

    /// The units of a section, or of a step.
    pub fn of(&self, id: &str) -> Vec<Unit> {
        let mut units = self.units();
        units.retain(|unit| unit.section == id || unit.step == id);
        assert!(!units.is_empty(), "nothing in {id}");
        units
    }

    /// The text of a section, or of a step.
    pub fn text(&self, id: &str) -> String {
        self.of(id).iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The words that a section or a step binds to a fact, in its prose and in the titles of its steps.
    pub fn bound(&self, id: &str, fact: &str) -> Vec<String> {
        self.fact(fact);
        let steps =
            self.story.sections.iter().flat_map(|section| section.blocks.iter().map(move |block| (section, block)));
        let titles = steps.filter_map(|(section, block)| match block {
            Block::Step { id: own, title, .. } if own == id || section.id == id => Some(title.clone()),
            _ => None,
        });
        let all = self.of(id).into_iter().map(|unit| unit.tree).chain(titles);
        let is = |node: &Node| matches!(node, Node::Fact { id, .. } if id == fact);
        all.flat_map(|tree| {
            each(&tree.0, &is).into_iter().map(|inside| Tree(inside.to_vec()).text()).collect::<Vec<_>>()
        })
        .collect()
    }

    /// Everything that a reader reads: prose, titles, cards and the words of the figures.
    pub fn everything(&self) -> String {
        let mut all: Vec<String> = self.units().into_iter().map(|unit| unit.text).collect();
        for section in &self.story.sections {
            all.push(text(&section.title));
            all.extend(section.blocks.iter().filter_map(|block| match block {
                Block::Step { title, .. } => Some(text(title)),
                _ => None,
            }));
        }
        for one in &self.story.indicators {
            all.extend([text(&one.name), text(&one.means), text(&one.said)]);
        }
        all.push(self.story.labels.clone());
        all.join("\n")
    }
}

fn units(story: &Story) -> Vec<Unit> {
    let mut units = Vec::new();
    for section in &story.sections {
        let mut step = String::new();
        for block in &section.blocks {
            match block {
                Block::Step { id, .. } => step.clone_from(id),
                Block::End => step.clear(),
                Block::Place(_) => {}
                Block::Prose(prose) => {
                    for tree in paragraphs(prose) {
                        let (section, step, text) = (section.id.clone(), step.clone(), text(&tree));
                        units.push(Unit { section, step, tree, text });
                    }
                }
            }
        }
    }
    units
}
