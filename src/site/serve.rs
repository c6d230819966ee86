//! A local static host that obeys the shipped `_headers`, so that tests see what readers will see.

use super::{Reply, respond::respond};
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// Changes the response to a path: its status, headers, body, or time.
pub type Hook = Arc<dyn Fn(&str, Reply) -> Reply + Send + Sync>;

/// What to serve, and where it appears.
#[allow(missing_debug_implementations, reason = "a hook has none")]
#[derive(Clone)]
pub struct Site {
    /// The folder of a published site.
    pub root: PathBuf,
    /// The path at which it appears, with a slash at both ends; `/` is the usual one.
    pub base: String,
    /// A hook that changes each response, if any.
    pub hook: Option<Hook>,
}

impl Site {
    /// Serves a folder as it is, at `/`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), base: "/".to_owned(), hook: None }
    }
}

/// One request that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, `HEAD` or what else was tried.
    pub method: String,
    /// The path, with the site's base, without the query.
    pub path: String,
    /// The query after the question mark; empty if there was none.
    pub query: String,
}

/// A running server, which stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    at: SocketAddr,
    stopping: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
    asked: Arc<Mutex<Vec<Asked>>>,
    address: String,
}

/// The longest request head that is accepted: enough for any address that a browser sends.
const HEAD: u64 = 128 * 1024;

impl Server {
    /// Starts to serve on 127.0.0.1 at a port; port 0 takes any free one.
    ///
    /// # Errors
    /// Of kind `AddrInUse` if the port is busy.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let at = listener.local_addr()?;
        let address = format!("http://{at}{}", site.base);
        let (asked, stopping) = (Arc::<Mutex<Vec<Asked>>>::default(), Arc::<AtomicBool>::default());
        let listening = thread::spawn({
            let (asked, stopping, site) = (asked.clone(), stopping.clone(), Arc::new(site));
            move || {
                for stream in listener.incoming() {
                    if stopping.load(Ordering::Acquire) {
                        break;
                    }
                    let (asked, site) = (asked.clone(), site.clone());
                    // One thread each: a hanging response, or a connection kept open for later, must not delay others.
                    // An error means that the client has disconnected.
                    thread::spawn(move || stream.and_then(|stream| answer(&site, &asked, stream)));
                }
            }
        });
        Ok(Self { at, stopping, listening: Some(listening), asked, address })
    }

    /// The site's address, with its base.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Lists the requests that came in so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Release);
        let _ = TcpStream::connect(self.at); // wakes the listener, which then sees that it has to stop
        if let Some(thread) = self.listening.take() {
            let _ = thread.join(); // it has no result, and its panic has been printed
        }
    }
}

/// Answers one request and closes the connection.
fn answer(site: &Site, asked: &Mutex<Vec<Asked>>, mut stream: TcpStream) -> io::Result<()> {
    let mut lines = BufReader::new((&stream).take(HEAD)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let headers: Vec<String> =
        lines.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty())).collect::<io::Result<_>>()?;
    let mut words = first.split(' ');
    let (Some(method), Some(target), Some(_)) = (words.next(), words.next(), words.next()) else { return Ok(()) };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let one = Asked { method: method.to_owned(), path: path.to_owned(), query: query.to_owned() };
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(one);

    let given = |name: &str| {
        let pairs = headers.iter().filter_map(|line| line.split_once(':'));
        pairs.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
    };
    let reply = match method {
        "GET" | "HEAD" => respond(site, path, given("Accept-Encoding"), given("If-None-Match")),
        _ => Reply::text(405, "Only GET and HEAD"),
    };
    // The phrase after the status is for people; no browser reads it.
    let mut bytes = format!("HTTP/1.1 {} -\r\nConnection: close\r\n", reply.status).into_bytes();
    if reply.status != 304 {
        write!(bytes, "Content-Length: {}\r\n", reply.body.len())?;
    }
    for (name, value) in &reply.headers {
        write!(bytes, "{name}: {value}\r\n")?;
    }
    bytes.extend(b"\r\n");
    if method != "HEAD" {
        bytes.extend(reply.body);
    }
    stream.write_all(&bytes)
}
