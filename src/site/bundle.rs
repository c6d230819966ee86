//! The scripts, apps and fonts that the documents refer to: those from Trunk, and those of the project, bundled per
//! document.

use std::path::Path;

use super::file::File;
use super::{names, offline};
use crate::edition::{Assets, ScriptType};
use crate::host;

/// The scripts that can load later, in every document.
const LATER: [&str; 7] = ["menu", "motion", "names", "quiet", "points", "listen", "tools"];

/// All of these files.
pub(super) struct Bundle {
    /// The JavaScript glue of the app.
    pub js: File,
    /// The app.
    pub wasm: File,
    /// The script that starts an app.
    pub boot: File,
    /// The script of the page.
    pub page: File,
    /// The script of the frames.
    pub frame: File,
    /// The scripts that load once an app is running.
    pub later: File,
    /// The same for the offline file, which contains its font and is not embedded.
    pub alone: File,
    /// The script of the lesson.
    pub lesson: File,
    /// The switch of the theme, for pages without an app.
    pub theme: File,
    /// The filter of the list of claims.
    pub filter: File,
    /// The glue of the lesson's app.
    pub class_js: File,
    /// That glue as a part of another script.
    pub inline_glue: String,
    /// The lesson's app, which can run the page too.
    pub class_wasm: File,
    /// The icon.
    pub icon: File,
    /// The font of headings.
    pub font: File,
    /// The fonts of prose and labels.
    pub faces: [File; 2],
    /// The script for pages that hold frames. Its name never changes, since pages of others refer to it.
    pub embed: File,
    /// The script that unpacks the offline file.
    pub unpack: File,
    /// The script that sounds a chart, fetched on demand.
    pub sound: File,
    /// The script that talks to a course system.
    pub scorm: File,
    /// The licences of the software in it.
    pub licences: File,
}

impl Bundle {
    /// Collects them from the project at `root` and from Trunk's files in `staging`.
    ///
    /// # Errors
    /// All that is missing.
    pub(super) fn gather(root: &Path, staging: &Path) -> Result<Self, Vec<String>> {
        let protocols = format!("const protocols = {};\n", host::table(host::PROTOCOLS));
        let found = all([
            // Trunk names both after the WASM only, so changed glue could stay hidden behind a cached name.
            File::built(staging, "app", ".js"),
            File::built(staging, "app", "_bg.wasm"),
            File::fixed(root, "boot", ".js").and_then(module),
            File::scripts(root, "page", "", &["page", "theme", "walk"]).and_then(module),
            File::scripts(root, "frame", &protocols, &["page", "stepper", "frame", "since"])
                .and_then(module)
                .map(File::later),
            File::scripts(root, "later", "", &[&["face", "type", "old"], &LATER[..], &["embed-dialog"]].concat())
                .map(File::later),
            // Readers of the page do not load the lesson.
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

    /// Adds to the later scripts what charts say by ear and where the sound and the fonts are.
    ///
    /// # Errors
    /// The parts that cannot be parsed.
    pub(super) fn hearing(mut self, heard: &str) -> Result<Self, String> {
        let [text, label] = &self.faces;
        let (sound, text, label) = (&self.sound.name, &text.name, &label.name);
        let before = format!("{heard}const sound = './{sound}', faces = ['./{text}', './{label}'];\n").into_bytes();
        let after = |file: File| module(File { content: [&*before, &file.content].concat(), ..file });
        (self.later, self.alone) = (after(self.later)?, after(self.alone)?);
        Ok(self)
    }

    /// Fills in the words of the script for hosts, which stand there as `{page.name}`.
    pub(super) fn saying(mut self, words: impl Fn(&str) -> String) -> Self {
        let script = String::from_utf8_lossy(&self.embed.content).into_owned();
        let said = ["page.name", "embed.name"].into_iter().fold(script, |script, key| {
            // Whichever quotes the minifier has chosen, none of these ends them.
            let text = words(key).chars().fold(String::new(), |mut text, c| {
                match c {
                    '\'' | '"' | '`' | '\\' | '$' => text.extend(["\\u00", &format!("{:02x}", u32::from(c))]),
                    _ => text.push(c),
                }
                text
            });
            script.replace(&["{", key, "}"].concat(), &text)
        });
        self.embed.content = said.into_bytes();
        self
    }

    /// The names for the documents, with that of the stylesheet that the claims share.
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

    /// The files that the lesson needs in a package for course systems.
    pub(super) fn of_course(&self) -> [&File; 10] {
        let Self { boot, lesson, later, class_js, class_wasm, icon, font, sound, scorm, licences, .. } = self;
        [boot, lesson, later, class_js, class_wasm, icon, font, sound, scorm, licences]
    }

    /// The files that the site serves.
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

/// Returns all files, or all problems.
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
