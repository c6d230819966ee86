//! What is played, and in which engines.

use crate::course::{moodle, refusals};
use crate::engines::{Engine, Setup};
use crate::lane::Script;
use crate::{
    access, address, aloud, cards, claimed, comfort, controls, copies, course, desk, embeds, failure, filter, frame,
    guess, hosts, keyboard, lesson, memory, messages, offline, order, own, paper, places, points, reading, sequence,
    setups, since, smooth, sparing, start, theme, tools, translated, walk,
};

/// A scenario by its sentence.
pub struct Scenario {
    /// The sentence.
    pub name: &'static str,
    /// What it does.
    pub script: Script,
    /// The only engine that can play it, or in which playing it once is enough.
    pub only: Option<Engine>,
    /// How its browser is set up.
    pub setup: Setup,
}

macro_rules! scenarios {
    ($($setup:ident { $($room:ident: $($name:ident)* $(| $($only:ident)+)? $(/ $engine:ident: $($once:ident)+)*;)+ })+) => {
        &[$($(
            $(scenarios!(@ $setup $room $name None),)*
            $($(scenarios!(@ $setup $room $only Some(Engine::Chromium)),)+)?
            $($(scenarios!(@ $setup $room $once Some(Engine::$engine)),)+)*
        )+)+]
    };
    (@ $setup:ident $room:ident $name:ident $only:expr) => {
        Scenario { name: stringify!($name), script: $room::$name, only: $only, setup: Setup::$setup }
    };
}

/// All scenarios; those after a bar are for Chromium alone, which measures what the others do not, or where waiting
/// once is enough.
///
/// Those after a slash are about our code, in which engines cannot differ, and are played in the one that is named:
///
/// - which message a protocol of hosts asks for: that a frame has its height, with a sandbox and without, all show by our own
///   script;
/// - what is read from an address, and what is written there: history, reloads and links to a place all show;
/// - what is kept of a lesson, and what its parts say: it is played by keys and by pointer in all, in a course system too;
/// - what is filtered, copied or named: it is made of texts that we hold;
/// - what stands in a document whose scripts are taken out: it is the HTML that was served, which all draw whose app fails;
/// - how long an hour and how tall an answer is: our style gives both, and all show that nothing moves when the app takes
///   over, and how tall frames are.
///
/// What engines do differ in (sizes that are observed, sandboxes, history, unloading, focus, storage) is shown in all three by
/// those that stand before. Of these some go through every width, place or protocol in Chromium alone, and in the others
/// through one of each kind, which their files say.
pub const ALL: &[Scenario] = scenarios! {
    Plain {
        reading:
            / Webkit: without_scripts_everything_is_there;
        start: the_app_starts_without_a_complaint only_the_own_files_are_asked_for nothing_is_kept_of_the_reader
            taking_over_moves_nothing | no_shift_is_measured the_largest_paint_is_served_text;
        guess: the_count_is_covered_until_the_reader_guesses a_guess_moves_by_keys_and_stays_beside_the_answer
            the_focus_stays_when_the_question_goes
            | a_count_that_a_tall_window_shows_is_not_covered
            / Firefox: the_guess_can_be_skipped the_answer_is_as_tall_as_the_question
            / Webkit: a_count_that_was_on_screen_is_not_covered an_address_with_another_view_is_not_covered;
        controls: the_hour_answers_to_keys the_hour_answers_to_the_pointer the_guess_answers_to_the_pointer
            pictures_are_chosen_by_pointer pictures_are_chosen_by_keys the_wage_answers_to_keys
            the_own_day_is_laid_beside a_table_opens_by_one_press;
        address: back_and_forward_bring_the_state_back
            / Firefox: the_address_says_what_differs
            / Webkit: an_address_brings_its_state_back a_hostile_address_changes_nothing;
        cards: a_click_on_a_mark_opens_its_card a_card_opens_and_closes_by_keys
            a_card_leads_to_its_inputs_and_to_their_pages a_card_that_cannot_be_fetched_is_a_link a_click_beside_a_card_closes_it cards_work_without_the_app a_click_on_a_number_opens_its_card
            / Webkit: an_address_of_old_leads_to_its_claim;
        theme: the_theme_of_the_address_comes_before_the_first_paint the_switch_changes_colours_only
            pages_around_the_story_have_the_theme
            / Webkit: an_unknown_theme_is_ignored figures_and_theme_share_the_address;
        failure: a_missing_wasm_leaves_the_document a_missing_script_leaves_the_document
            a_wasm_cut_short_leaves_the_document a_trap_brings_the_document_back
            | whatever_script_never_comes_the_document_says_so an_address_without_its_last_slash_is_a_folder;
        sparing: | where_data_are_saved_the_app_waits_for_a_figure where_data_are_saved_a_lesson_and_a_frame_are_alive;
        copies: | a_copy_of_the_living_page_is_whole an_archive_of_the_living_page_is_whole
                a_copy_whose_scripts_fail_is_whole a_copy_that_is_thinned_is_whole;
        frame: a_sandboxed_frame_is_enough nothing_is_wider_than_the_page | a_host_may_restrict_a_frame;
        embeds: no_frame_is_taller_than_hosts_allow a_number_in_a_frame_opens_its_card a_fixed_frame_is_filled | a_card_in_a_frame_that_cannot_be_fetched_is_a_link the_keyboard_gets_through_a_frame
            a_link_in_the_story_leads_to_its_slide a_table_lies_over_its_figure
            / Firefox: a_host_colours_only_what_stays_readable
            / Webkit: a_slide_has_an_address the_story_goes_on_slide_by_slide a_frame_without_scripts_reads
                every_number_in_a_frame_has_its_claim;
        access: axe_finds_nothing_in_the_lesson axe_finds_nothing_in_the_teachers_pages axe_finds_nothing_in_frames axe_finds_nothing_in_the_living_page axe_finds_nothing_in_the_menu axe_finds_nothing_in_other_views axe_finds_nothing_in_a_card
            axe_finds_nothing_in_the_served_page;
        comfort: | large_type_enlarges_the_words_in_pictures more_contrast_is_given_where_it_is_asked_for
            what_is_pressed_is_large_enough;
        aloud: | frames_read_aloud_as_reviewed the_story_in_a_frame_reads_aloud_as_reviewed the_lesson_reads_aloud_as_reviewed;
        points: a_chart_is_one_stop_everywhere the_keys_lead_through_a_chart sound_is_fetched_when_asked_for_and_ends_with_escape
            | the_tree_has_every_point_in_its_order each_certainty_sounds_in_its_own_way
            / Firefox: a_finding_is_said_once_when_the_reader_stops
            / Webkit: the_charts_say_what_the_transcripts_say;
        walk: a_step_that_is_linked_to_is_in_the_open low_windows_are_stacked
            | walking_marks_the_step_at_the_line_and_moves_nothing a_chart_is_never_seen_at_its_end_before_it_moves
            / Firefox: a_leap_marks_the_step_at_the_line
            / Webkit: a_leap_marks_the_step_at_the_line;
        sequence:
            / Firefox: every_hour_is_as_long_as_the_next;
        places: a_link_to_a_step_opens_it a_reload_keeps_place_and_state
            only_links_make_history
            / Webkit: a_choice_in_the_address_wins_over_the_step;
        keyboard: the_bar_answers_to_keys the_ways_on_and_back_lead_through_the_page
            figures_tools_and_sources_are_reached_by_tab a_control_that_has_the_focus_is_on_screen
            the_focus_in_the_bar_scrolls_nothing;
        tools: a_pointer_reaches_the_tools a_drawing_is_saved_whole a_picture_is_saved what_cannot_be_copied_is_selected
            / Firefox: code_to_embed_is_sound
            / Webkit: files_beside_a_figure_are_served a_copied_link_opens_the_same_view;
        filter:
            / Firefox: the_sources_are_filtered;
        since: | a_frame_of_an_earlier_release_tells_of_a_correction a_page_of_a_release_leads_to_the_others;
        order:
            / Firefox: headings_figures_and_links_are_in_order;
        lesson: a_lesson_is_played_by_keys a_lesson_is_played_by_pointer_on_a_phone terms_of_the_lesson_open_in_place
            / Firefox: a_lesson_can_be_cleared a_link_sets_the_lesson_up
            / Webkit: the_lesson_is_in_order hostile_links_change_no_lesson no_answer_comes_before_its_reveal;
        desk: a_lesson_without_scripts_reads a_lesson_without_its_app_reads a_trap_in_the_lesson_leaves_what_was_entered
            a_trap_in_an_empty_lesson_says_nothing_of_it taking_the_lesson_over_moves_nothing
            | no_shift_is_measured_in_the_lesson the_tree_of_the_lesson_has_names;
        paper: | the_story_prints_on_twenty_pages the_sheets_fill_two_pages_in_black_and_white the_summary_of_a_lesson_is_printed_alone
            no_answer_is_printed_before_its_reveal;
        smooth: | scrolling_stays_smooth_on_a_slow_machine;
        memory: | playing_takes_no_memory;
        hosts: own_script_fits own_script_fits_sandboxed | the_browser_fits_the_frame_itself the_browser_fits_the_frame_itself_sandboxed
            / Firefox: pym_fits iframe_resizer_5_fits_sandboxed newswire_fits iframe_resizer_4_fits_sandboxed open_iframe_resizer_fits datawrapper_fits_sandboxed replica_of_h5p_fits replica_of_guardian_fits replica_of_amp_fits
            / Webkit: pym_fits_sandboxed replica_of_canvas_fits newswire_fits_sandboxed iframe_resizer_4_fits iframe_resizer_5_fits open_iframe_resizer_fits_sandboxed datawrapper_fits replica_of_h5p_fits_sandboxed replica_of_wordpress_fits replica_of_iframe_messenger_fits replica_of_iframe_resize_fits;
        claimed: a_number_stands_in_the_sentence_of_a_host a_number_that_cannot_be_had_is_a_link;
        own: the_element_fits the_element_reads_without_us elements_come_and_go
            what_is_hidden_fits_once_it_is_shown a_frame_that_learns_its_size_late_fits
            a_script_that_comes_late_is_told a_scroll_bar_that_comes_and_goes_ends
            | hosts_render_around_their_element a_host_that_isolates_itself_shows_a_frame
            / Firefox: the_element_says_what_it_shows;
        offline: the_offline_file_plays_the_page the_offline_file_plays_the_lesson axe_finds_nothing_in_the_offline_file
            the_offline_file_reads_without_scripts the_offline_file_reads_where_it_cannot_unpack
            / Webkit: the_offline_file_leads_to_a_claim the_offline_file_has_no_loose_end;
        messages: nobody_but_the_host_is_answered
            / Firefox: all_hosts_together_fit hostile_addresses_change_nothing events_name_steps_and_controls_only
            / Webkit: a_frame_keeps_nothing_and_asks_nobody ten_thousand_messages_change_nothing nothing_of_the_reader_is_sent;
        course: a_course_system_keeps_the_lesson_to_its_end | a_course_system_may_have_opened_the_window
            / Firefox: a_course_system_that_dies_loses_the_last_deed_at_most
            / Webkit: a_course_system_in_review_is_told_nothing a_course_system_is_not_needed;
        moodle: the_history_of_the_browser_brings_back_no_older_work what_is_not_kept_is_told_and_asked_about
            / Firefox: a_preview_is_no_attempt nothing_is_kept_of_a_lesson_in_which_nothing_is_done answers_have_the_same_places_for_the_whole_class
            / Webkit: a_lesson_that_was_cut_off_opens_at_its_place a_lesson_in_korean_is_kept_whole what_was_handed_in_is_only_looked_at no_key_waits_for_a_slow_course_system;
        refusals: a_page_that_comes_back_alive_is_loaded_anew
            | a_course_system_that_went_away_is_told_of whatever_a_course_system_refuses_is_told
            / Firefox: an_end_that_is_refused_is_told
            / Webkit: a_course_system_that_hands_nothing_out_is_told_of a_course_system_may_leave_out_what_is_optional;
    }
    Still {
        setups: | nothing_sticks_for_those_who_want_less_motion;
        lesson: | a_lesson_is_played_without_motion;
        translated: a_translated_page_says_what_is_true translated_frames_say_what_is_true
            a_translated_lesson_says_what_is_true;
    }
    Contrast {
        setups: | colours_of_the_readers_own_leave_everything_there;
    }
    Large {
        setups: text_twice_as_large_has_room;
        lesson: | a_lesson_is_played_with_large_text;
    }
};
