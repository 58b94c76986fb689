/* The role matrix as a leader works on it: by keyboard, into other people's drafts, and all of it taken back. */
#include "config.h"
#include "sas-matrix-cell.h"
#include "sas-matrix-page-private.h"
#include "ui-office.h"

#define LEADER "197503212000121007"   /* Kepala Bidang Sumber Daya Air: three drafts, two plans that are set */
#define YEAR   2026
#define OTHER  "198612052010012031"   /* of another unit */
#define OTHER_NAME "Fathimah"

typedef struct { UiOffice office; GtkWidget *window; SasMatrixPage *page; } Sheet;

static SasMatrix *
matrix_of (Sheet *sheet)
{
  return sas_matrix_page_get_matrix (sheet->page);
}

static void
set_up (Sheet *sheet)
{
  ui_office_set_up (&sheet->office, TRUE);
  sheet->window = GTK_WIDGET (sheet->office.window);
  sas_window_go_to (sheet->office.window, "matrix", LEADER);
  ui_settle (sheet->window);
  sheet->page = SAS_MATRIX_PAGE (ui_find_type (sheet->window, SAS_TYPE_MATRIX_PAGE));
  ui_wait_until (matrix_of (sheet) != NULL && g_str_equal (matrix_of (sheet)->leader_nip, LEADER));
  ui_settle (sheet->window);
  gtk_widget_grab_focus (GTK_WIDGET (sheet->page->grid));
}

/* The first person whose draft can be written into. */
static guint
first_editable (Sheet *sheet)
{
  guint member = 0;

  while (!sas_matrix_member (matrix_of (sheet), member)->editable)
    member++;
  return member;
}

static char *
cell_text (Sheet *sheet, guint member, guint column)
{
  SasMatrix *matrix = matrix_of (sheet);

  return matrix != NULL ? sas_matrix_cell_text (sas_matrix_cell (matrix, member, column)) : g_strdup ("?");
}

static gboolean
cell_says (Sheet *sheet, guint member, guint column, const char *text)
{
  g_autofree char *now = cell_text (sheet, member, column);

  return g_str_equal (now, text);
}

static void
test_type_and_take_back (void)
{
  Sheet sheet;
  guint member, column;
  const char *first;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (&sheet);
  member = first_editable (&sheet);
  column = matrix_of (&sheet)->columns->len - 1;
  before = cell_text (&sheet, member, column);
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, column));
  ui_type (sheet.window, "Pintu air terawat");
  ui_key (sheet.window, "Return");
  after = g_strdup_printf ("%s%sPintu air terawat", before, *before != '\0' ? "\n" : "");
  ui_wait_until (cell_says (&sheet, member, column, after));
  ui_wait_until ((first = sas_matrix_desk_undo_label (sheet.page->desk)) != NULL);

  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 0));
  ui_type (sheet.window, "x");
  ui_key (sheet.window, "Tab");
  ui_wait_until (sas_matrix_member (matrix_of (&sheet), member)->cells->len > 0 && !cell_says (&sheet, member, 0, ""));
  ui_wait_until (sas_matrix_desk_undo_label (sheet.page->desk) != first);

  for (guint steps = 0; steps < 2; steps++)
    {
      const char *label = sas_matrix_desk_undo_label (sheet.page->desk);

      ui_key (sheet.window, "<Control>z");
      ui_wait_until (sas_matrix_desk_undo_label (sheet.page->desk) != label);
    }
  ui_wait_until (cell_says (&sheet, member, column, before));
  g_assert_null (sas_matrix_desk_undo_label (sheet.page->desk));
  ui_key (sheet.window, "<Control><Shift>z");
  ui_wait_until (cell_says (&sheet, member, column, after));
  ui_office_tear_down (&sheet.office);
}

/* Nobody waits for the disk: the next cell is typed into, and Ctrl+Z pressed, while the one before is still being stored. */
static void
test_without_waiting (void)
{
  Sheet sheet;
  guint member, column;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (&sheet);
  member = first_editable (&sheet);
  column = matrix_of (&sheet)->columns->len - 1;
  before = cell_text (&sheet, member, column);
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 0));
  ui_type (sheet.window, "Satu");
  ui_key (sheet.window, "Return");
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, column));
  ui_type (sheet.window, "Dua");
  ui_wait_until (sas_matrix_desk_undo_label (sheet.page->desk) != NULL);
  sas_matrix_desk_reload (sheet.page->desk);   /* as anybody's change does */
  ui_spin (300);
  ui_type (sheet.window, " tiga");
  sas_matrix_grid_commit (sheet.page->grid);
  g_assert_false (cell_says (&sheet, member, column, before));
  sas_matrix_desk_undo (sheet.page->desk);     /* the second is not stored yet: in its turn */
  ui_wait_until (cell_says (&sheet, member, column, before));
  g_assert_false (cell_says (&sheet, member, 0, ""));
  ui_key (sheet.window, "<Control><Shift>z");
  ui_wait_until (!cell_says (&sheet, member, column, before));
  g_assert_true (g_str_has_suffix ((after = cell_text (&sheet, member, column)), "Dua tiga"));
  ui_office_tear_down (&sheet.office);
}

/* Escape changes nothing; Del unlinks without losing a word; Enter on what carries nothing links it again. */
static void
test_unlink_and_link (void)
{
  Sheet sheet;
  guint member, column, loose;
  g_autofree char *text = NULL;

  set_up (&sheet);
  member = first_editable (&sheet);
  for (column = 0; column < matrix_of (&sheet)->columns->len && cell_says (&sheet, member, column, ""); column++)
    ;
  if (column == matrix_of (&sheet)->columns->len)
    {
      column = 0;
      g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 0));
      ui_type (sheet.window, "Saluran bersih");
      ui_key (sheet.window, "Return");
      ui_wait_until (cell_says (&sheet, member, 0, "Saluran bersih"));
    }
  text = cell_text (&sheet, member, column);
  loose = sas_matrix_member (matrix_of (&sheet), member)->loose->len;
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, column));
  ui_key (sheet.window, "F2");
  ui_type (sheet.window, "Bukan ini");
  ui_key (sheet.window, "Escape");
  g_assert_true (cell_says (&sheet, member, column, text));

  ui_key (sheet.window, "Delete");
  ui_wait_until (cell_says (&sheet, member, column, ""));
  g_assert_cmpuint (sas_matrix_member (matrix_of (&sheet), member)->loose->len, >, loose);
  ui_wait_until (sas_matrix_desk_undo_label (sheet.page->desk) != NULL);

  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, matrix_of (&sheet)->columns->len));
  ui_key (sheet.window, "Return");
  ui_wait_until (sheet.page->link != NULL && gtk_widget_get_mapped (sheet.page->link));
  ui_settle (sheet.window);
  ui_key (sheet.window, "Return");
  ui_wait_until (!cell_says (&sheet, member, 0, ""));
  ui_office_tear_down (&sheet.office);
}

/* What is set cannot be changed here, and says so. */
static void
test_refused (void)
{
  Sheet sheet;
  guint member = 0;

  set_up (&sheet);
  while (sas_matrix_member (matrix_of (&sheet), member)->editable)
    member++;
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 0));
  ui_type (sheet.window, "Y");
  ui_settle (sheet.window);
  g_assert_null (sas_matrix_desk_undo_label (sheet.page->desk));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (sheet.page->grid)));
  ui_office_tear_down (&sheet.office);
}

/* Next year nobody has a plan: all drafts in one step, and back in one. */
static void
test_drafts (void)
{
  Sheet sheet;

  set_up (&sheet);
  sas_session_set_year (sas_window_get_session (sheet.office.window), YEAR + 4);
  ui_wait_until (matrix_of (&sheet) != NULL && matrix_of (&sheet)->year == YEAR + 4);
  g_assert_false (sas_matrix_member (matrix_of (&sheet), 0)->has_plan);
  gtk_widget_activate_action (GTK_WIDGET (sheet.page), "matrix.drafts", NULL);
  ui_wait_until (matrix_of (&sheet) != NULL && sas_matrix_member (matrix_of (&sheet), 0)->has_plan);
  for (guint m = 0; m < matrix_of (&sheet)->members->len; m++)
    g_assert_true (sas_matrix_member (matrix_of (&sheet), m)->has_plan);
  gtk_widget_activate_action (GTK_WIDGET (sheet.page), "matrix.undo", NULL);
  ui_wait_until (matrix_of (&sheet) != NULL && !sas_matrix_member (matrix_of (&sheet), 0)->has_plan);
  ui_office_tear_down (&sheet.office);
}

/* --- workblocks and teams --- */

static GtkWidget *
list_by (Sheet *sheet, const char *action)
{
  GtkWidget *list = NULL;

  gtk_widget_activate_action (GTK_WIDGET (sheet->page), action, NULL);
  ui_wait_until ((list = GTK_WIDGET (ui_dialog_of (sheet->window))) != NULL);
  ui_settle (list);
  ui_spin (200);   /* the store's thread looks */
  return list;
}

/* No window manager gives the focus back when the dialog over @window is gone. */
static void
back_to (Sheet *sheet, GtkWidget *window)
{
  GtkWindow *left = window == sheet->window ? NULL : GTK_WINDOW (window);

  ui_wait_until (ui_dialog_of (sheet->window) == left);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
}

static GtkWidget *
form_over (Sheet *sheet, GtkWidget *list)
{
  GtkWidget *form = NULL;

  ui_wait_until ((form = GTK_WIDGET (ui_dialog_of (sheet->window))) != list && form != NULL);
  ui_settle (form);
  return form;
}

/* Adds a workblock called @title with one milestone. */
static void
add_block (Sheet *sheet, GtkWidget *list, const char *title, const char *milestone)
{
  GtkWidget *form;

  ui_key (list, "<Control>n");
  form = form_over (sheet, list);
  ui_type (form, title);
  ui_key (form, "<Alt>k");   /* keluaran kunci, by its mnemonic */
  ui_type (form, milestone);
  ui_key (form, "<Control>Return");
  back_to (sheet, list);
  ui_wait_until (ui_find_text (list, title) != NULL);
}

static gboolean
is_first (GtkWidget *list, const char *title)
{
  GtkListBox *box = GTK_LIST_BOX (ui_find_type (list, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row = box != NULL ? gtk_list_box_get_row_at_index (box, 0) : NULL;

  return row != NULL && ui_find_text (GTK_WIDGET (row), title) != NULL;
}

/* Ctrl+P over the list: the form A.1.4 as PDF. */
static void
test_print_blocks (void)
{
  Sheet sheet;
  GtkWidget *list, *chooser;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  set_up (&sheet);
  path = g_build_filename (sheet.office.folder, "blok.pdf", NULL);
  list = list_by (&sheet, "matrix.blocks");
  add_block (&sheet, list, "Peta irigasi", "Peta jaringan mutakhir");
  ui_key (list, "<Control>p");
  chooser = form_over (&sheet, list);
  gtk_window_present (GTK_WINDOW (chooser));
  ui_settle (chooser);
  ui_key (chooser, "<Control>a");
  ui_type (chooser, path);
  ui_key (chooser, "Return");
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  back_to (&sheet, list);
  ui_key (list, "Escape");
  back_to (&sheet, sheet.window);
  ui_wait_until (ui_find_text (sheet.window, "Blok kerja tersimpan sebagai PDF") != NULL);
  ui_office_tear_down (&sheet.office);
}

/* The leader's workblocks are written, put in order and taken out by keyboard; their milestones are then offered in the cells. */
static void
test_blocks (void)
{
  Sheet sheet;
  GtkWidget *list;
  guint member;

  set_up (&sheet);
  member = first_editable (&sheet);
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 1));
  list = list_by (&sheet, "matrix.blocks");
  add_block (&sheet, list, "Peta irigasi", "Peta jaringan mutakhir");
  add_block (&sheet, list, "Pintu air", "Daftar pintu air");
  g_assert_true (is_first (list, "Peta irigasi"));
  ui_key (list, "<Alt>Up");
  ui_wait_until (is_first (list, "Pintu air"));
  ui_key (list, "Delete");
  ui_wait_until (is_first (list, "Peta irigasi") && ui_find_text (list, "Pintu air") == NULL);
  ui_key (list, "<Control>z");
  ui_wait_until (ui_find_text (list, "Pintu air") != NULL);
  ui_key (list, "Escape");
  back_to (&sheet, sheet.window);
  ui_wait_until (sas_matrix_desk_get_blocks (sheet.page->desk)->len == 2);

  gtk_widget_grab_focus (GTK_WIDGET (sheet.page->grid));
  g_assert_true (sas_matrix_grid_set_cursor (sheet.page->grid, member, 1));
  while (!cell_says (&sheet, member, 1, ""))
    {
      g_autofree char *before = cell_text (&sheet, member, 1);

      ui_key (sheet.window, "<Control>Delete");
      ui_wait_until (!cell_says (&sheet, member, 1, before));
    }
  ui_key (sheet.window, "F2");
  ui_key (sheet.window, "<Alt>Down");
  ui_key (sheet.window, "Return");
  ui_wait_until (cell_says (&sheet, member, 1, "Peta jaringan mutakhir"));
  ui_office_tear_down (&sheet.office);
}

/* Chooses in the list that has the focus, by typing. */
static void
choose_by_typing (GtkWidget *form, const char *name)
{
  ui_key (form, "space");
  ui_settle (form);
  ui_spin (200);   /* the list opens */
  ui_type (form, name);
  ui_spin (300);   /* it is searched */
  ui_key (form, "Return");
  ui_settle (form);
}

/* A team with a member of another unit: it gets a matrix of its own, in which he is named with his unit; taken out, it is gone. */
static void
test_team (void)
{
  Sheet sheet;
  GtkWidget *list, *form;
  const SasMatrix *team;

  set_up (&sheet);
  list = list_by (&sheet, "matrix.teams");
  ui_key (list, "<Control>n");
  form = form_over (&sheet, list);
  ui_type (form, "Tim Irigasi");
  ui_key (form, "Tab");
  ui_key (form, "Tab");
  choose_by_typing (form, sas_matrix_member (matrix_of (&sheet), 0)->who->name);
  ui_key (form, "Tab");
  choose_by_typing (form, OTHER_NAME);
  ui_key (form, "<Control>Return");
  ui_wait_until (ui_find_text (list, "Tim Irigasi") != NULL);
  ui_wait_until (matrix_of (&sheet) != NULL && matrix_of (&sheet)->teams->len == 1);
  team = matrix_of (&sheet)->teams->pdata[0];
  g_assert_cmpstr (team->name, ==, "Tim Irigasi");
  g_assert_cmpuint (team->members->len, ==, 1);
  g_assert_cmpstr (sas_matrix_member (team, 0)->nip, ==, OTHER);
  g_assert_true (sas_matrix_member (team, 0)->elsewhere);

  back_to (&sheet, list);
  ui_key (list, "Delete");
  ui_wait_until (matrix_of (&sheet) != NULL && matrix_of (&sheet)->teams->len == 0);
  ui_key (list, "Escape");
  back_to (&sheet, sheet.window);
  ui_office_tear_down (&sheet.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/matrix-page/type-and-take-back", test_type_and_take_back);
  g_test_add_func ("/matrix-page/without-waiting", test_without_waiting);
  g_test_add_func ("/matrix-page/unlink-and-link", test_unlink_and_link);
  g_test_add_func ("/matrix-page/refused", test_refused);
  g_test_add_func ("/matrix-page/drafts", test_drafts);
  g_test_add_func ("/matrix-page/blocks", test_blocks);
  g_test_add_func ("/matrix-page/team", test_team);
  g_test_add_func ("/matrix-page/print-blocks", test_print_blocks);
  return g_test_run ();
}
