//! The command-line tool of the project: builds, serves, publishes, releases and verifies the site.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use sent_to_work::facts::{Facts, Problem};
    use sent_to_work::site::manifest::{self, Manifest};
    use sent_to_work::site::new;
    use sent_to_work::site::{
        Effort, Reload, Server, Settings, Site, Watch, build, pseudo, publish, release, say, verify,
    };
    use sent_to_work::story::folder;
    use std::{
        env, fs,
        io::ErrorKind,
        path::{Path, PathBuf},
        process::ExitCode,
        sync::Arc,
    };

    const HELP: &str = "\
cargo run                         see the site at http://127.0.0.1:8080/, rebuilt at every change
cargo run -- serve --port 8081    the same at another port
cargo run -- build                build the site into dist/, ready for any static host
cargo run -- release 3 FOLDER     put the built site into FOLDER, and a copy that stays into v/3/ there
cargo run -- verify ADDRESS       compare a served site with the hashes in its release.json
cargo run -- new FOLDER           make the project of another story, with a small one to begin with
cargo run -- new FOLDER --try     the same, then build it in both languages and run its tests
cargo run -- pseudo               publish the built site into target/pseudo/site in a language that nobody speaks
cargo run -- archive              list the addresses of sources of which no archived copy is known
cargo run -- publish              the last step of a build, called by Trunk
cargo run -- help                 this text
cargo test                        check everything, in three browsers as well

What is missing is fetched the first time. SENT_TO_WORK_URL=https://host/folder/ tells
a build the public address; SENT_TO_WORK_CORRECTIONS=desk@host, or a form at https://, where readers
report mistakes; SENT_TO_WORK_THEME=file.css has the colours of a host (docs/hosting.md);
SENT_TO_WORK_LANGUAGE=en is the folder of static/story that is built; SENT_TO_WORK_TOOLS=folder is where fetched tools are kept.";

    const PORT: u16 = 8080;

    pub fn main() -> ExitCode {
        let words: Vec<String> = env::args().skip(1).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match command(&words) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problems) => {
                complain(&problems);
                ExitCode::FAILURE
            }
        }
    }

    fn command(words: &[&str]) -> Result<(), Vec<String>> {
        match words {
            [] | ["serve"] => one(serve(PORT)),
            ["serve", "--port", port] => match port.parse() {
                Ok(port) => one(serve(port)),
                Err(_) => one(Err(format!("{port} is not a port; a port is a number up to 65535"))),
            },
            ["build"] => one(root().and_then(|root| build(&root))),
            ["release", number, folder] => one(put_out(number, Path::new(folder))),
            ["verify", address] => {
                let manifest = verify(address)?;
                let commit = manifest.commit.as_deref().unwrap_or("no commit");
                let modified = if manifest.modified { ", with changes" } else { "" };
                say(format_args!(
                    "All {} files are those that were built from {commit}{modified}.",
                    manifest.files.len()
                ));
                Ok(())
            }
            ["new", folder] => one(root().and_then(|root| begin(&root, Path::new(folder)))),
            ["new", folder, "--try"] => {
                let folder = Path::new(folder);
                one(root().and_then(|root| begin(&root, folder)).and_then(|()| new::tried(folder)))
            }
            ["new"] => {
                one(Err("new needs a folder for the new project: `cargo run -- new ../another-story`".to_owned()))
            }
            ["archive"] => archive(),
            ["pseudo"] => translate(),
            ["publish"] => hook(),
            ["help" | "--help" | "-h"] => {
                say(HELP);
                Ok(())
            }
            _ => one(Err(format!("there is no command `{}`; type `cargo run -- help`", words.join(" ")))),
        }
    }

    fn serve(port: u16) -> Result<(), String> {
        let root = root()?;
        let reload = Arc::new(Reload::default());
        let site = Site { hook: Some(reload.hook()), ..Site::new(root.join("dist")) };
        // Before the build, which takes minutes, so that a busy port is reported at once.
        let server = Server::start(site, port).map_err(|e| match e.kind() {
            ErrorKind::AddrInUse => {
                let other = port.checked_add(1).unwrap_or(PORT);
                format!("port {port} is taken; type `cargo run -- serve --port {other}`")
            }
            _ => format!("port {port} cannot be opened: {e}"),
        })?;
        // Before the build as well, so that changes during the build are noticed.
        let watch = Watch::start(&root)?;
        build(&root)?;
        let ready = format!("Sent to Work is at {}  (Ctrl-C stops it)", server.address());
        say(&ready);
        while watch.wait() {
            match build(&root) {
                Ok(()) => {
                    reload.announce();
                    say(&ready);
                }
                Err(problem) => complain(&[problem, "the site stays as it was until the next change".to_owned()]),
            }
        }
        Ok(())
    }

    fn put_out(number: &str, folder: &Path) -> Result<(), String> {
        let whole = number.parse().ok().filter(|&number| number > 0);
        let number = whole.ok_or_else(|| format!("{number} is not a release number; releases are numbered from 1"))?;
        let dist = root()?.join("dist");
        release(&dist, number, folder, Effort::Full)?;
        let built = fs::read(dist.join(manifest::NAME)).map_err(|e| format!("{}: {e}", manifest::NAME))?;
        let version = Manifest::read(&built)?.version.unwrap_or_default();
        say(format_args!(
            "Release {number}, version {version}, is in {}, and stays in v/{number}/ there.",
            folder.display()
        ));
        Ok(())
    }

    fn begin(root: &Path, folder: &Path) -> Result<(), String> {
        new::new(root, folder)?;
        let folder = folder.display();
        say(format_args!(
            "{folder} has a small story in two languages. Go there and type `cargo run`, then `cargo test`.\n\
             docs/fork.md there says how to put your own story in its place."
        ));
        Ok(())
    }

    fn archive() -> Result<(), Vec<String>> {
        let root = root().map_err(|problem| vec![problem])?;
        let listed = |problems: Vec<_>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
        let facts = Facts::load(&root.join("static/facts"), &folder(&root, None));
        let facts = facts.map_err(|problems: Vec<Problem>| listed(problems))?;
        facts.to_archive().into_iter().for_each(say);
        Ok(())
    }

    fn translate() -> Result<(), Vec<String>> {
        let root = root().map_err(|problem| vec![problem])?;
        let (made, dist) = (root.join("target/pseudo"), root.join("dist"));
        if !dist.join("index.html").is_file() {
            return one(Err("nothing is built yet; type `cargo run -- build`".to_owned()));
        }
        let story = made.join("story");
        pseudo(&folder(&root, None), &story).map_err(|problem| vec![problem])?;
        let settings = Settings { story: Some(story), effort: Effort::Quick, ..Settings::default() };
        publish(&root, &dist, &made.join("site"), &settings)?;
        say("The pages in a language that nobody speaks are in target/pseudo/site. They are never released.");
        Ok(())
    }

    fn hook() -> Result<(), Vec<String>> {
        let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
        let staging =
            staging.ok_or_else(|| vec!["publish is called by Trunk; type `cargo run -- build`".to_owned()])?;
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let root = root().map_err(|problem| vec![problem])?;
        let language = env::var("SENT_TO_WORK_LANGUAGE").ok().filter(|name| !name.is_empty());
        let settings = Settings {
            address: env::var("SENT_TO_WORK_URL").ok().filter(|address| !address.is_empty()),
            corrections: env::var("SENT_TO_WORK_CORRECTIONS").ok().filter(|contact| !contact.is_empty()),
            theme: set("SENT_TO_WORK_THEME").map(PathBuf::from),
            story: language.map(|name| folder(&root, Some(&name))),
            effort: Effort::Full,
        };
        let report = publish(&root, &staging, &staging, &settings)?;
        say(report);
        if settings.address.is_none() {
            say("SENT_TO_WORK_URL is not set, so the page names no address of its own.");
        }
        if settings.corrections.is_none() {
            say("SENT_TO_WORK_CORRECTIONS is not set, so the page names no address for corrections.");
        }
        Ok(())
    }

    /// The project's folder, from Cargo or else the current one.
    fn root() -> Result<PathBuf, String> {
        let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root =
            root.map_or_else(env::current_dir, Ok).map_err(|e| format!("the current folder cannot be found: {e}"))?;
        if Path::new(&root).join("Trunk.toml").is_file() {
            Ok(root)
        } else {
            Err(format!("{} is not the folder of this project", root.display()))
        }
    }

    fn one(result: Result<(), String>) -> Result<(), Vec<String>> {
        result.map_err(|problem| vec![problem])
    }

    fn complain(problems: &[String]) {
        for problem in problems {
            eprintln!("sent-to-work: {problem}");
        }
    }
}
