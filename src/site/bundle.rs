//! The scripts, apps and fonts that the documents refer to: those from Trunk, and those of the project, bundled per
//! document.

use std::path::Path;

use super::file::File;
use super::{names, offline};
use crate::content::ScriptType;
use crate::edition::Assets;
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
        let mut problems = Vec::new();
        let [app, class] = ["app", "class"].map(|stem| {
            program(staging, stem).unwrap_or_else(|missing| {
                problems.extend(missing);
                (none(), none())
            })
        });
        let inline_glue = if problems.is_empty() { offline::glue(&class.0) } else { Ok(String::new()) };
        let protocols = format!("const protocols = {};\n", host::table(host::PROTOCOLS));
        let with_faces = [&["face", "type", "old"], &LATER[..], &["embed-dialog"]].concat();
        let mut found = |file: Result<File, String>| {
            file.unwrap_or_else(|problem| {
                problems.push(problem);
                none()
            })
        };
        let bundle = Self {
            js: found(module(app.0)),
            wasm: app.1,
            boot: found(File::fixed(root, "boot", ".js").and_then(module)),
            page: found(File::scripts(root, "page", "", &["page", "theme", "walk"]).and_then(module)),
            frame: found(
                File::scripts(root, "frame", &protocols, &["page", "stepper", "frame", "since"]).and_then(module),
            )
            .later(),
            later: found(File::scripts(root, "later", "", &with_faces)).later(),
            alone: found(File::scripts(root, "later", "", &LATER)),
            // Readers of the page do not load the lesson.
            lesson: found(File::scripts(root, "lesson", "", &["page", "theme", "lesson"]).and_then(module)).later(),
            theme: found(File::fixed(root, "theme", ".js").and_then(module)).later(),
            filter: found(File::scripts(root, "filter", "", &["filter"]).and_then(module)).later(),
            class_js: found(module(class.0)).later(),
            inline_glue: inline_glue.map_err(|problem| vec![problem])?,
            class_wasm: class.1.later(),
            icon: found(File::fixed(root, "icon", ".svg")),
            font: found(File::fixed(root, "font/display", ".woff2")).later(),
            faces: ["font/text", "font/label"].map(|face| found(File::fixed(root, face, ".woff2")).later()),
            embed: found(File::plain(root, "embed.js").and_then(classic)).later(),
            unpack: found(File::fixed(root, "unpack", ".js").and_then(module)),
            sound: found(File::fixed(root, "sound", ".js").and_then(module)).later(),
            scorm: found(File::fixed(root, "scorm", ".js").and_then(classic)),
            licences: found(File::plain(root, "licences.txt")),
        };
        if problems.is_empty() { Ok(bundle) } else { Err(problems) }
    }

    /// Adds to the later scripts what `written` declares for them, and where the sound and the fonts are.
    ///
    /// # Errors
    /// The parts that cannot be parsed.
    pub(super) fn declaring(mut self, written: &str) -> Result<Self, String> {
        let [text, label] = &self.faces;
        let (sound, text, label) = (&self.sound.name, &text.name, &label.name);
        let before = format!("{written}const sound = './{sound}', faces = ['./{text}', './{label}'];\n").into_bytes();
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

    /// The files that the site serves, the script of a lesson only if it has one. Its app runs the page in the offline file, so a site
    /// can be published again from what is served.
    pub(super) fn served(self, taught: bool) -> Vec<File> {
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
        let all = [
            js, wasm, boot, page, frame, later, theme, filter, class_js, class_wasm, icon, font, text, label, embed,
            sound,
        ];
        all.into_iter().chain(taught.then_some(lesson)).collect()
    }
}

/// The glue of a program and the program, with short names for each other. Trunk names both after the WASM only, so changed
/// glue could stay hidden behind a cached name.
fn program(staging: &Path, stem: &str) -> Result<(File, File), Vec<String>> {
    let (mut glue, mut app) = match [".js", "_bg.wasm"].map(|ending| File::built(staging, stem, ending)) {
        [Ok(glue), Ok(app)] => (glue, app),
        missing => return Err(missing.into_iter().filter_map(Result::err).collect()),
    };
    names::shorten(&mut glue, &mut app).map_err(|problem| vec![problem])?;
    Ok((glue.renamed(stem, ".js"), app.renamed(stem, "_bg.wasm")))
}

fn module(script: File) -> Result<File, String> {
    script.minified(ScriptType::Module)
}

fn classic(script: File) -> Result<File, String> {
    script.minified(ScriptType::Classic)
}

/// What stands for a file that is missing, until all problems are known.
fn none() -> File {
    File::text("", String::new())
}
