//! The data of a desk in the document: its texts, and what can be predicted there.

use crate::browser::{Host, desks};
use crate::state::{CLAIMS, Sure};

/// A desk of the document with what was served there.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Where it stands.
    pub host: Host,
    /// What is done there.
    pub task: Task,
}

/// What is done at a desk.
#[derive(Clone, Debug)]
pub enum Task {
    /// One of the activities.
    Predict(Box<Ask>),
    /// The sentences to sort, each with its card and its answer.
    Sort(Vec<Claim>),
    /// The summary.
    Sum,
}

/// The texts and the numbers of an activity.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The texts, as HTML.
    pub look: String,
    /// The question.
    pub predict: String,
    /// The answer.
    pub reveal: String,
    /// The question after the answer.
    pub explain: String,
    /// What a good answer contains.
    pub answer: String,
    /// Both questions in words alone: the summary is for reading elsewhere.
    pub questions: [String; 2],
    /// Minimum, maximum, step, and start of the slider.
    pub range: (i32, i32, i32, i32),
    /// The known range, in tenths.
    pub known: (i32, i32),
    /// The known amount in words.
    pub says: String,
}

/// A sentence to sort.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The sentence, as HTML.
    pub text: String,
    /// What the source card says, as HTML.
    pub card: String,
    /// The answer.
    pub sure: Sure,
}

impl Desk {
    /// All desks that are complete, in document order.
    pub fn all() -> Vec<Self> {
        let read = |host: Host| Some(Self { task: task(&host)?, host });
        desks().into_iter().filter_map(read).collect()
    }
}

fn task(host: &Host) -> Option<Task> {
    match host.figure.as_str() {
        "summary" => Some(Task::Sum),
        "sort" => {
            let kinds = host.attribute("data-kinds")?;
            let kinds: Vec<_> = kinds.split(' ').take(CLAIMS).collect();
            let claim = |(at, kind): (usize, &&str)| {
                let piece = |name: &str| host.piece(&[name, &at.to_string()].concat());
                Some(Claim { text: piece("claim-")?, card: piece("card-")?, sure: Sure::named(kind)? })
            };
            Some(Task::Sort(kinds.iter().enumerate().map(claim).collect::<Option<_>>()?))
        }
        _ => {
            let whole = |name: &str| host.attribute(name)?.parse().ok();
            Some(Task::Predict(Box::new(Ask {
                look: host.piece("look")?,
                predict: host.piece("predict")?,
                reveal: host.piece("reveal")?,
                explain: host.piece("explain")?,
                answer: host.piece("answer")?,
                questions: [host.words("predict")?, host.words("explain")?],
                range: (whole("data-least")?, whole("data-most")?, whole("data-step")?, whole("data-start")?),
                known: (whole("data-low")?, whole("data-high")?),
                says: host.attribute("data-known")?,
            })))
        }
    }
}
