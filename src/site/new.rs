//! Makes the project of the next story: the files of this one but those that belong to its story, and over them a small story to
//! begin with, `static/new`. What is in both is merged (`merge`), so that nothing shared is kept twice.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde::Deserialize;

use super::{merge, say};
use crate::facts::{Facts, Problem};
use crate::story::folder as language;

/// The folder of the small story in that of the project.
pub const TEMPLATE: &str = "static/new";

/// What tells how a new project differs, in that folder.
const RECIPE: &str = "new.toml";

/// The labels of a language, which are merged by their keys.
const LABELS: &str = "static/story/en/labels.toml";

/// Where the builds of a project lie, and what the tools of a developer keep.
const NEVER: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// How a new project differs from this one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// The name of the small story, which takes the place of this one's in shared labels.
    pub name: String,
    /// The description of its package.
    pub description: String,
    /// The files and folders that belong to this story, beside those that are called as one of its figures.
    pub without: Vec<String>,
    /// Files in those folders that any story needs.
    pub kept: Vec<String>,
    /// The labels that belong to this story, by the beginnings of their keys, beside those of its figures.
    pub labels: Vec<String>,
    /// The figures of this story.
    #[serde(skip)]
    pub figures: Vec<String>,
}

impl Recipe {
    /// Reads that of the project at `root`.
    ///
    /// # Errors
    /// One line: it is missing, as in a project that was made by this command, or cannot be read.
    pub fn load(root: &Path) -> Result<Self, String> {
        let path = root.join(TEMPLATE).join(RECIPE);
        if !path.exists() {
            return Err(format!("this project has no {TEMPLATE}/{RECIPE}; a new story is made from the first project"));
        }
        let recipe: Self = toml::from_str(&read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        let listed = |problems: Vec<Problem>| problems.first().map(ToString::to_string).unwrap_or_default();
        let facts = Facts::load(&root.join("static/facts"), &language(root, None)).map_err(listed)?;
        Ok(Self { figures: facts.figures().map(|figure| figure.name.clone()).collect(), ..recipe })
    }

    /// Whether a file belongs to this story alone.
    fn leaves_out(&self, name: &str) -> bool {
        let is_in = |one: &String| if one.ends_with('/') { name.starts_with(one) } else { name == one };
        let is_of = |figure: &String| {
            name == format!("src/state/{figure}.rs") || name.starts_with(&format!("src/chart/{figure}/"))
        };
        !self.kept.iter().any(|one| one == name) && (self.without.iter().any(is_in) || self.figures.iter().any(is_of))
    }
}

/// Makes a new project in `folder` from the one at `root`.
///
/// # Errors
/// One line: the folder holds something, lies in this project, or cannot be written; or this project cannot be read.
pub fn new(root: &Path, folder: &Path) -> Result<(), String> {
    let recipe = Recipe::load(root)?;
    free(root, folder)?;
    let files = made(root, &recipe)?;
    for (name, content) in &files {
        let path = folder.join(name);
        let unwritten = |error: std::io::Error| format!("{} cannot be written: {error}", path.display());
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(unwritten)?;
        fs::write(&path, content).map_err(unwritten)?;
        keep_mode(&root.join(name), &path).map_err(unwritten)?;
    }
    Ok(())
}

/// Builds the project in `folder` in each of its languages, and runs its tests.
///
/// # Errors
/// The command that failed; it has said why.
pub fn tried(folder: &Path) -> Result<(), String> {
    let languages = fs::read_dir(folder.join("static/story")).into_iter().flatten().flatten();
    let mut languages: Vec<_> = languages.map(|entry| entry.file_name()).collect();
    languages.sort();
    let cargo = |order: &[&str], language: &OsStr| {
        let named = format!("cargo {} (SENT_TO_WORK_LANGUAGE={})", order.join(" "), language.display());
        say(format_args!("{named} in {}", folder.display()));
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(order).current_dir(folder).env("SENT_TO_WORK_LANGUAGE", language);
        // It is another project than the one that runs this.
        command.env_remove("CARGO_MANIFEST_DIR");
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(format!("{named} failed")),
            Err(error) => Err(format!("{named} cannot be run: {error}")),
        }
    };
    languages.iter().try_for_each(|language| cargo(&["run", "--", "build"], language))?;
    cargo(&["test"], OsStr::new(""))
}

/// The files of a new project, by their names.
///
/// # Errors
/// One line: a file of this project cannot be read, or two of its files cannot be merged.
pub fn made(root: &Path, recipe: &Recipe) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut files = BTreeMap::new();
    for name in names(root).into_iter().filter(|name| !recipe.leaves_out(name)) {
        let path = root.join(&name);
        files.insert(name, fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let template = root.join(TEMPLATE);
    for name in below(&template, "").into_iter().filter(|name| name != RECIPE) {
        let own = read(&template.join(&name))?;
        let text = match files.get(&name).map(|shared| String::from_utf8_lossy(shared)) {
            Some(shared) => merge::paragraphs(&shared, &own).unwrap_or(own),
            None if name == LABELS => {
                let shared = read(&root.join(LABELS))?;
                merge::labels(&shared, &own, recipe).map_err(|problem| format!("{LABELS}: {problem}"))?
            }
            None => own,
        };
        files.insert(name, text.into_bytes());
    }
    // What belongs to this story in a file that the small story does not touch.
    for (name, content) in &mut files {
        let Ok(text) = std::str::from_utf8(content) else { continue };
        if let Some(rest) = merge::paragraphs(text, "").filter(|_| !template.join(name).exists()) {
            *content = rest.into_bytes();
        }
    }
    if let Some(package) = files.get_mut("Cargo.toml") {
        *package = described(&String::from_utf8_lossy(package), &recipe.description).into_bytes();
    }
    Ok(files)
}

/// The package with another description.
fn described(package: &str, description: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("description = ") {
            format!("description = {description:?}\n")
        } else {
            format!("{line}\n")
        }
    };
    package.lines().map(line).collect()
}

/// Whether a project can be made in this folder.
fn free(root: &Path, folder: &Path) -> Result<(), String> {
    let named = folder.display();
    match fs::read_dir(folder).map(Iterator::count) {
        Ok(held) if held > 0 => {
            return Err(format!("{named} is not empty; name a folder that is, or one that is not there yet"));
        }
        Err(_) if folder.exists() => return Err(format!("{named} is not a folder that can be read")),
        _ => {}
    }
    fs::create_dir_all(folder).map_err(|error| format!("{named} cannot be made: {error}"))?;
    let (inner, outer) = (folder.canonicalize(), root.canonicalize());
    match (inner, outer) {
        (Ok(inner), Ok(outer)) if inner.starts_with(&outer) => {
            let _ = fs::remove_dir(folder); // it may have been there
            Err(format!("{named} lies in this project; name a folder outside of it"))
        }
        (Err(error), _) | (_, Err(error)) => Err(format!("{named}: {error}")),
        _ => Ok(()),
    }
}

/// The files of the project: those that git knows of or would add; without git, all but what builds leave.
fn names(root: &Path) -> Vec<String> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let listed = Command::new("git").args(arguments).current_dir(root).output();
    match listed {
        Ok(listed) if listed.status.success() => {
            let text = String::from_utf8_lossy(&listed.stdout).into_owned();
            // One that was removed and not yet committed is listed as well.
            text.lines().filter(|name| root.join(name).is_file()).map(str::to_owned).collect()
        }
        _ => below(root, ""),
    }
}

/// All files below a folder, as names from it, in their order.
fn below(folder: &Path, before: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    entries.sort();
    let each = entries.into_iter().flat_map(|path| {
        let last = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = [before, &last].concat();
        match path.is_dir() {
            true if NEVER.contains(&last.as_str()) => Vec::new(),
            true => below(&path, &[&name, "/"].concat()),
            false => vec![name],
        }
    });
    each.collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// What may be run here may be run there.
fn keep_mode(from: &Path, to: &Path) -> std::io::Result<()> {
    from.metadata().map_or(Ok(()), |original| fs::set_permissions(to, original.permissions()))
}
