//! The story in one language, read from its files.

use std::collections::BTreeMap;
use std::path::Path;

use super::page::Role;
use super::{
    Correction, Indicator, Lesson, Said, Section, Term, corrections, criteria, glosses, indicators, labels, lesson,
    page, rules, terms,
};
use crate::facts::{Facts, Problem, Text};

/// The texts of one language: the sections of `page.md`, the labels of `labels.toml` with the rules of `rules.toml`, the indicators of `signs.toml`,
/// the corrections of `corrections.toml`, the criteria of the conformance report from `accessibility.toml`; and for schools the lesson of `class.md` with its `terms.toml`, and
/// `teach.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The sections of the page in their order.
    pub sections: Vec<Section>,
    /// The labels, as [`Words`](super::Words) reads them.
    pub labels: String,
    /// The indicators of forced labour in the order of the list.
    pub indicators: Vec<Indicator>,
    /// The corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// The lesson of the class edition.
    pub lesson: Lesson,
    /// The terms that the lesson explains.
    pub terms: Vec<Term>,
    /// The criteria of the conformance report in words.
    pub criteria: Vec<Said>,
    /// The sections of the teacher's page.
    pub teach: Vec<Section>,
}

impl Story {
    /// Loads the folder of a language.
    ///
    /// # Errors
    /// Every problem in it.
    pub fn load(dir: &Path, facts: &Facts) -> Result<Self, Vec<Problem>> {
        Self::read(&Text::all_in(dir)?, facts)
    }

    /// Reads files that are in memory.
    ///
    /// # Errors
    /// Every problem in them.
    pub fn read(texts: &[Text], facts: &Facts) -> Result<Self, Vec<Problem>> {
        let (story, problems) = Self::survey(texts, facts);
        if problems.is_empty() { Ok(story) } else { Err(problems) }
    }

    /// Reads what can be read and lists every problem.
    pub fn survey(texts: &[Text], facts: &Facts) -> (Self, Vec<Problem>) {
        let (mut story, mut problems) = (Self::default(), Vec::new());
        let mut lines = String::new();
        for text in texts {
            if text.is("page.md") {
                story.sections = page::read(text, Role::Article, facts, &mut problems);
            } else if text.is("labels.toml") {
                lines.push_str(&labels::read(text, facts, &mut problems));
            } else if text.is("rules.toml") {
                lines.push_str(&rules::read(text, &mut problems));
            } else if text.is("signs.toml") {
                story.indicators = indicators::read(text, facts, &mut problems);
            } else if text.is("corrections.toml") {
                story.corrections = corrections::read(text, facts, &mut problems);
            } else if text.is("class.md") {
                story.lesson = lesson::read(text, facts, &mut problems);
            } else if text.is("accessibility.toml") {
                story.criteria = criteria::read(text, facts, &mut problems);
            } else if text.is("terms.toml") {
                story.terms = terms::read(text, facts, &mut problems);
            } else if text.is("teach.md") {
                story.teach = page::read(text, Role::Teacher, facts, &mut problems);
            } else {
                let what = "no part of the story has this name; the list is in `src/story/load.rs`";
                problems.push(text.problem(0, what));
            }
        }
        let lines: BTreeMap<_, _> = lines.lines().filter_map(|line| line.split_once('=')).collect();
        if let Some(labels) = texts.iter().find(|text| text.is("labels.toml")) {
            problems.extend(rules::incomplete(&lines).into_iter().map(|what| labels.problem(0, what)));
        }
        if let Some(tag) = lines.get("rules.tag") {
            problems.extend(glosses::missing(facts, tag));
        }
        story.labels = lines.into_iter().flat_map(|(key, label)| [key, "=", label, "\n"]).collect();
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (story, problems)
    }
}
