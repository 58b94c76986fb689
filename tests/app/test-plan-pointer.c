/* The page of plans under the pointer, and the windows of GTK that it opens: paper, border, cards, suggestions, PDF, printer. */
#include "config.h"
#include "sas-paper-sheets.h"
#include "sas-plan-edit.h"
#include "sas-plan-page-private.h"
#include "sas-result-card.h"
#include "ui-office.h"

/* A draft of the sample with more than one result. */
#define EMPLOYEE "199104212020122001"

typedef struct { UiOffice office; GtkWidget *window; SasPlanPage *page; SasPaperSheets *sheets; } Desk;

static void
set_up (Desk *desk, int width, int height)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), width, height);
  ui_settle (desk->window);
  sas_session_set_actor (sas_window_get_session (desk->office.window), EMPLOYEE);
  sas_window_go_to (desk->office.window, "plan", EMPLOYEE);
  ui_wait_until ((desk->page = SAS_PLAN_PAGE (ui_find_type (desk->window, SAS_TYPE_PLAN_PAGE))) != NULL);
  ui_wait_until (desk->page->desk != NULL && g_str_equal (sas_plan_desk_get_plan (desk->page->desk)->nip, EMPLOYEE));
  g_assert_true (sas_plan_desk_may_edit (desk->page->desk));
  desk->sheets = SAS_PAPER_SHEETS (ui_child (GTK_WIDGET (desk->page->paper), SAS_TYPE_PAPER_PANE, "sheets"));
  ui_wait_until (sas_paper_sheets_count (desk->sheets) > 0);
  ui_settle (desk->window);
}

static const char *
text_at (Desk *desk, const char *place)
{
  return sas_plan_get_text (sas_plan_desk_get_plan (desk->page->desk), place);
}

static void
click_paper (Desk *desk, const char *place)
{
  graphene_rect_t where;

  g_assert_true (sas_paper_sheets_find (desk->sheets, place, &where));
  ui_click_at (GTK_WIDGET (desk->sheets), where.origin.x + where.size.width / 2, where.origin.y + where.size.height / 2);
}

#define wait_for_place(desk, place) ui_wait_until (g_strcmp0 (sas_plan_editor_get_place ((desk)->page->editor), place) == 0)

/* A click on a row of the paper: its card opens with the pen in the text. */
static void
test_click (void)
{
  Desk desk = { 0 };

  set_up (&desk, 1366, 768);
  click_paper (&desk, "results/1/text");
  wait_for_place (&desk, "results/1/text");
  ui_type (desk.window, "x");
  ui_wait_until (g_str_has_suffix (text_at (&desk, "results/1/text"), "x") || g_str_has_prefix (text_at (&desk, "results/1/text"), "x"));
  ui_office_tear_down (&desk.office);
}

/* In a narrow window the paper takes the place of the editor, and gives it back at a click. */
static void
test_narrow (void)
{
  Desk desk = { 0 };

  set_up (&desk, 1024, 700);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk.sheets)));
  ui_click (desk.page->paper_button);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (desk.sheets)));
  ui_settle (desk.window);
  g_assert_cmpint (gtk_widget_get_width (desk.window), <=, 1024);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (desk.page->paper)), >, 600);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk.page->editor)));
  click_paper (&desk, "results/0/text");
  wait_for_place (&desk, "results/0/text");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.page->editor)));
  ui_office_tear_down (&desk.office);
}

static void
test_zoom (void)
{
  Desk desk = { 0 };
  GtkAdjustment *vertical;
  double fit, middle;

  set_up (&desk, 1366, 768);
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_child (GTK_WIDGET (desk.page->paper), SAS_TYPE_PAPER_PANE, "scrolled")));
  click_paper (&desk, "results/0/text");
  wait_for_place (&desk, "results/0/text");
  fit = sas_paper_sheets_get_zoom (desk.sheets);
  gtk_adjustment_set_value (vertical, gtk_adjustment_get_upper (vertical) / 2);
  ui_settle (desk.window);
  middle = (gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2) / gtk_adjustment_get_upper (vertical);
  ui_key (desk.window, "<Control>plus");
  ui_key (desk.window, "<Control>plus");
  ui_wait_until (sas_paper_sheets_get_zoom (desk.sheets) > fit * 1.5);
  ui_settle (desk.window);
  g_assert_cmpfloat_with_epsilon ((gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2) /
                                  gtk_adjustment_get_upper (vertical), middle, 0.02);
  ui_click (ui_child (GTK_WIDGET (desk.page->paper), SAS_TYPE_PAPER_PANE, "smaller"));
  ui_wait_until (sas_paper_sheets_get_zoom (desk.sheets) < fit * 1.3);
  ui_key (desk.window, "<Control>0");
  ui_wait_until (sas_paper_sheets_get_zoom (desk.sheets) == fit);
  ui_office_tear_down (&desk.office);
}

/* The border between editor and paper follows the pointer, and stands there at the next start. */
static void
test_border (void)
{
  Desk desk = { 0 };
  GtkWidget *page;
  int paper, border;

  set_up (&desk, 1366, 768);
  page = GTK_WIDGET (desk.page);
  paper = gtk_widget_get_width (GTK_WIDGET (desk.page->paper));
  border = gtk_widget_get_width (page) - paper;
  g_assert_cmpint (sas_config_get_int (desk.office.config, "paper-share"), ==, 0);
  ui_drag (page, border, 300, page, border + 90, 300);
  ui_wait_until (gtk_widget_get_width (GTK_WIDGET (desk.page->paper)) < paper - 60);
  g_assert_cmpint (sas_config_get_int (desk.office.config, "paper-share"), ==, desk.page->paper_share);
  g_assert_cmpint (desk.page->paper_share, >, 0);
  g_object_set (desk.office.config, "paper-share", 0, NULL);
  ui_wait_until (gtk_widget_get_width (GTK_WIDGET (desk.page->paper)) == paper);
  ui_office_tear_down (&desk.office);
}

static GtkWidget *
card (Desk *desk, guint result)
{
  GtkWidget *box = ui_child (GTK_WIDGET (desk->page->editor), SAS_TYPE_PLAN_EDITOR, "main_box");
  GtkWidget *child = gtk_widget_get_first_child (box);

  for (guint i = 0; i < result; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The grip of a card dragged onto another: the result goes there. */
static void
test_drag_card (void)
{
  Desk desk = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GtkWidget *grip, *target;

  set_up (&desk, 1366, 768);
  ui_click (ui_child (card (&desk, 0), SAS_TYPE_RESULT_CARD, "toggle"));   /* close it: all heads are in view */
  ui_settle (desk.window);
  first = g_strdup (text_at (&desk, "results/0/text"));
  second = g_strdup (text_at (&desk, "results/1/text"));
  grip = ui_child (card (&desk, 0), SAS_TYPE_RESULT_CARD, "handle");
  target = card (&desk, 1);
  ui_drag (grip, gtk_widget_get_width (grip) / 2.0, gtk_widget_get_height (grip) / 2.0, target, 120, gtk_widget_get_height (target) / 2.0);
  ui_wait_until (g_strcmp0 (text_at (&desk, "results/0/text"), second) == 0);
  g_assert_cmpstr (text_at (&desk, "results/1/text"), ==, first);
  ui_office_tear_down (&desk.office);
}

static void
test_suggestion (void)
{
  Desk desk = { 0 };
  GtkWidget *button;

  set_up (&desk, 1366, 768);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.go", "s", "behaviours/akuntabel/expectation");
  wait_for_place (&desk, "behaviours/akuntabel/expectation");
  ui_settle (desk.window);
  g_assert_cmpstr (text_at (&desk, "behaviours/akuntabel/expectation"), ==, NULL);
  button = ui_find_named (desk.window, "Saran: Akuntabel");
  g_assert_nonnull (button);
  ui_key (desk.window, "Tab");
  ui_wait_until (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (desk.window)), button) || gtk_root_get_focus (GTK_ROOT (desk.window)) == button);
  ui_key (desk.window, "space");
  ui_wait_until (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)) != NULL &&
                 gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  ui_key (desk.window, "Down");
  ui_key (desk.window, "Return");
  ui_wait_until (text_at (&desk, "behaviours/akuntabel/expectation") != NULL);
  ui_key (desk.window, "<Control>z");
  ui_wait_until (text_at (&desk, "behaviours/akuntabel/expectation") == NULL);
  ui_office_tear_down (&desk.office);
}

/* Ctrl+P, a name in the file dialog, Enter: the PDF is there. */
static void
save_pdf (Desk *desk, const char *name, const char *said)
{
  GtkWindow *chooser;
  g_autofree char *path = g_build_filename (desk->office.folder, name, NULL);
  g_autofree char *text = NULL;

  ui_key (desk->window, "<Control>p");
  ui_wait_until ((chooser = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (chooser));
  ui_key (GTK_WIDGET (chooser), "<Control>a");
  ui_type (GTK_WIDGET (chooser), path);
  ui_key (GTK_WIDGET (chooser), "Return");
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  ui_wait_until (ui_find_text (desk->window, said) != NULL);
}

static void
test_pdf (void)
{
  Desk desk = { 0 };

  set_up (&desk, 1366, 768);
  save_pdf (&desk, "coba.pdf", "Tersimpan sebagai coba.pdf");
  ui_office_tear_down (&desk.office);
}

/* The same of a leader's role matrix. */
static void
test_matrix_pdf (void)
{
  Desk desk = { 0 };

  set_up (&desk, 1366, 768);
  sas_window_go_to (desk.office.window, "matrix", "197503212000121007");
  ui_wait_until (ui_find_text (desk.window, "Bidang Sumber Daya Air") != NULL && ui_find_named (desk.window, "Cetak matriks") != NULL);
  ui_settle (desk.window);
  save_pdf (&desk, "matriks.pdf", "Matriks tersimpan sebagai PDF");
  ui_office_tear_down (&desk.office);
}

/* The printer's window runs a main loop of its own: it is answered from inside. */
static gboolean
close_printer (gpointer data)
{
  Desk *desk = data;
  GtkWindow *dialog = ui_dialog_of (desk->window);

  if (dialog == NULL)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (desk->window), "printer-seen", GINT_TO_POINTER (TRUE));
  gtk_window_close (dialog);
  return G_SOURCE_REMOVE;
}

static void
test_printer (void)
{
  Desk desk = { 0 };

  set_up (&desk, 1366, 768);
  g_timeout_add (100, close_printer, &desk);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.print", NULL);
  ui_wait_until (g_object_get_data (G_OBJECT (desk.window), "printer-seen") != NULL);
  ui_wait_until (ui_dialog_of (desk.window) == NULL);   /* closing it is no error that is told */
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/plan-pointer/click", test_click);
  g_test_add_func ("/plan-pointer/narrow", test_narrow);
  g_test_add_func ("/plan-pointer/zoom", test_zoom);
  g_test_add_func ("/plan-pointer/border", test_border);
  g_test_add_func ("/plan-pointer/drag-card", test_drag_card);
  g_test_add_func ("/plan-pointer/suggestion", test_suggestion);
  g_test_add_func ("/plan-pointer/pdf", test_pdf);
  g_test_add_func ("/plan-pointer/matrix-pdf", test_matrix_pdf);
  g_test_add_func ("/plan-pointer/printer", test_printer);
  return g_test_run ();
}
