//! The scripts, apps and faces that the documents name: Trunk's, and those of the project in one file for each document.

use std::path::Path;

use super::file::File;
use super::{names, offline};
use crate::edition::{Assets, ScriptType};
use crate::host;

/// What of the scripts can wait, everywhere.
const LATER: [&str; 7] = ["menu", "motion", "names", "quiet", "points", "listen", "tools"];

/// All of them.
pub(super) struct Bundle {
    /// The glue of the app.
    pub js: File,
    /// The app.
    pub wasm: File,
    /// What starts an app.
    pub boot: File,
    /// The script of the page.
    pub page: File,
    /// The script of the frames.
    pub frame: File,
    /// What of the scripts can wait until an app stands.
    pub later: File,
    /// The same for a file that is alone, which brings its face and which nobody embeds from.
    pub alone: File,
    /// The script of the lesson.
    pub lesson: File,
    /// The switch of the theme, for pages without an app.
    pub theme: File,
    /// What narrows the list of claims down.
    pub filter: File,
    /// The glue of the lesson's app.
    pub class_js: File,
    /// The same as a part of another script.
    pub inline_glue: String,
    /// The lesson's app, which can play the page too.
    pub class_wasm: File,
    /// The icon.
    pub icon: File,
    /// The display face.
    pub font: File,
    /// The faces of the page's prose and of its labels.
    pub faces: [File; 2],
    /// The script for pages that hold frames, under a name that stays: it stands in the pages of others.
    pub embed: File,
    /// What unpacks the offline file.
    pub unpack: File,
    /// What sounds a chart, fetched when it is asked for.
    pub sound: File,
    /// What speaks with a course system.
    pub scorm: File,
    /// Whose software is in it.
    pub licences: File,
}

impl Bundle {
    /// Gathers them from the project at `root` and from Trunk's files in `staging`.
    ///
    /// # Errors
    /// All that is missing.
    pub(super) fn gather(root: &Path, staging: &Path) -> Result<Self, Vec<String>> {
        let protocols = format!("const protocols = {};\n", host::table(host::PROTOCOLS));
        let found = all([
            // Trunk names both after the WASM alone: a new glue could hide behind an old name in a cache for ever.
            File::built(staging, "app", ".js"),
            File::built(staging, "app", "_bg.wasm"),
            File::fixed(root, "boot", ".js").and_then(module),
            File::scripts(root, "page", "", &["page", "theme", "walk"]).and_then(module),
            File::scripts(root, "frame", &protocols, &["page", "stepper", "frame", "since"])
                .and_then(module)
                .map(File::later),
            File::scripts(root, "later", "", &[&["face", "type", "old"], &LATER[..], &["embed-dialog"]].concat())
                .map(File::later),
            // Readers of the page pay nothing for the lesson.
            File::scripts(root, "lesson", "", &["page", "theme", "lesson"]).and_then(module).map(File::later),
            File::fixed(root, "theme", ".js").and_then(module).map(File::later),
            File::scripts(root, "filter", "", &["filter"]).and_then(module).map(File::later),
            File::built(staging, "class", ".js").map(File::later),
            File::built(staging, "class", "_bg.wasm").map(File::later),
            File::fixed(root, "icon", ".svg"),
            File::fixed(root, "font/display", ".woff2").map(File::later),
            File::fixed(root, "font/text", ".woff2").map(File::later),
            File::fixed(root, "font/label", ".woff2").map(File::later),
            File::plain(root, "embed.js").and_then(classic).map(File::later),
            File::fixed(root, "unpack", ".js").and_then(module),
            File::fixed(root, "scorm", ".js").and_then(classic),
            File::plain(root, "licences.txt"),
            File::fixed(root, "sound", ".js").and_then(module).map(File::later),
            File::scripts(root, "later", "", &LATER),
        ])?;
        let [
            js,
            wasm,
            boot,
            page,
            frame,
            later,
            lesson,
            theme,
            filter,
            class_js,
            class_wasm,
            icon,
            font,
            text,
            label,
            embed,
            rest @ ..,
        ] = found;
        let [unpack, scorm, licences, sound, alone] = rest;
        let [[js, wasm], [class_js, class_wasm]] = all([pair("app", js, wasm), pair("class", class_js, class_wasm)])?;
        let inline_glue = offline::glue(&class_js).map_err(|problem| vec![problem])?;
        let [js, class_js] = all([module(js), module(class_js)])?;
        Ok(Self {
            js,
            wasm,
            boot,
            page,
            frame,
            later,
            alone,
            lesson,
            theme,
            filter,
            class_js,
            inline_glue,
            class_wasm,
            icon,
            font,
            faces: [text, label],
            embed,
            unpack,
            sound,
            scorm,
            licences,
        })
    }

    /// The same, once the scripts that can wait know what the charts say by ear and where their sound is.
    ///
    /// # Errors
    /// What of them cannot be read.
    pub(super) fn hearing(mut self, heard: &str) -> Result<Self, String> {
        let [text, label] = &self.faces;
        let (sound, text, label) = (&self.sound.name, &text.name, &label.name);
        let before = format!("{heard}const sound = './{sound}', faces = ['./{text}', './{label}'];\n").into_bytes();
        let after = |file: File| module(File { content: [&*before, &file.content].concat(), ..file });
        (self.later, self.alone) = (after(self.later)?, after(self.alone)?);
        Ok(self)
    }

    /// Their names, for the documents, with that of the stylesheet that the claims share.
    pub(super) fn assets(&self, sheet: &File) -> Assets {
        let name = |file: &File| file.name.clone();
        Assets {
            boot: name(&self.boot),
            page: name(&self.page),
            frame: name(&self.frame),
            later: name(&self.later),
            js: name(&self.js),
            wasm: name(&self.wasm),
            lesson: name(&self.lesson),
            theme: name(&self.theme),
            filter: name(&self.filter),
            sheet: name(sheet),
            class_js: name(&self.class_js),
            class_wasm: name(&self.class_wasm),
            icon: name(&self.icon),
            font: name(&self.font),
        }
    }

    /// What the lesson needs beside it in a package for course systems.
    pub(super) fn of_course(&self) -> [&File; 10] {
        let Self { boot, lesson, later, class_js, class_wasm, icon, font, sound, scorm, licences, .. } = self;
        [boot, lesson, later, class_js, class_wasm, icon, font, sound, scorm, licences]
    }

    /// Those that the site itself serves.
    pub(super) fn served(self) -> Vec<File> {
        let Self {
            js,
            wasm,
            boot,
            page,
            frame,
            later,
            lesson,
            theme,
            filter,
            class_js,
            class_wasm,
            icon,
            font,
            faces: [text, label],
            embed,
            sound,
            ..
        } = self;
        vec![
            js, wasm, boot, page, frame, later, lesson, theme, filter, class_js, class_wasm, icon, font, text, label,
            embed, sound,
        ]
    }
}

/// A glue and its app with short names for each other.
fn pair(stem: &str, mut glue: File, mut app: File) -> Result<[File; 2], String> {
    names::shorten(&mut glue, &mut app)?;
    Ok([glue.renamed(stem, ".js"), app.renamed(stem, "_bg.wasm")])
}

fn module(script: File) -> Result<File, String> {
    script.minified(ScriptType::Module)
}

fn classic(script: File) -> Result<File, String> {
    script.minified(ScriptType::Classic)
}

/// Takes every file, or else every problem.
fn all<T, const N: usize>(results: [Result<T, String>; N]) -> Result<[T; N], Vec<String>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    files.try_into().map_err(|_| problems)
}
