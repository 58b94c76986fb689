/* The doors behind which an office file is made: the assistant, typed through as a person does, and the backup. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-backup.h"
#include "sas-office-assistant.h"
#include "sas-office-draft.h"
#include "sas-office.h"
#include "sas-restore-window.h"
#include "ui-office.h"

static GtkWidget *
wait_for_dialog (UiOffice *office)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (GTK_WIDGET (office->window))) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

static void
remove_default_office (void)
{
  g_autofree char *path = sas_office_default_path ();

  g_remove (path);
}

static void
assert_walk (GtkWidget *window, const char *where)
{
  g_autoptr (GPtrArray) problems = ui_walk (window, where);

  g_assert_cmpuint (problems->len, ==, 0);
}

/* Keyboard only: name and place, one person, and the office is open. */
static void
test_new_office (void)
{
  UiOffice office;
  GtkWidget *assistant;
  SasSession *session;

  remove_default_office ();
  ui_office_set_up (&office, FALSE);
  ui_key (GTK_WIDGET (office.window), "<Alt>2");
  assistant = wait_for_dialog (&office);
  ui_key (assistant, "<Control>Return");
  g_assert_nonnull (ui_find_text (assistant, "Nama instansi belum diisi. Nama itu tercetak di kepala setiap formulir."));
  ui_type (assistant, "Dinas Arsip");
  ui_key (assistant, "Tab");
  ui_type (assistant, "Tirtasari");
  assert_walk (assistant, "agency");
  ui_key (assistant, "<Control>Return");
  ui_settle (assistant);
  gtk_widget_grab_focus (ui_find_named (assistant, "NIP, baris 1"));
  ui_type (assistant, "198504122010011007");
  ui_key (assistant, "Tab");
  ui_type (assistant, "Budi Santoso");
  assert_walk (assistant, "staff");
  ui_key (assistant, "<Control>Return");
  ui_settle (assistant);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_named (assistant, "Anda adalah")), 1);
  assert_walk (assistant, "chart");
  ui_key (assistant, "<Control>Return");
  ui_wait_until ((session = sas_window_get_session (office.window)) != NULL);
  g_assert_cmpstr (sas_session_get_office (session), ==, "Dinas Arsip");
  g_assert_cmpstr (sas_session_get_setting (session, SAS_SETTING_PLACE), ==, "Tirtasari");
  g_assert_cmpstr (sas_session_get_setting (session, SAS_SETTING_LETTERHEAD), ==, "DINAS ARSIP");
  g_assert_cmpstr (sas_session_get_actor (session)->nip, ==, "198504122010011007");
  ui_office_tear_down (&office);
  remove_default_office ();
}

static void
test_draft_refuses (void)
{
  g_autoptr (SasOfficeDraft) draft = sas_office_draft_new ();
  g_autofree char *folder = g_dir_make_tmp ("sasaran-draft-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "daftar.csv", NULL);
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sas_office_draft_add_person (draft, "123", "Budi", "", "", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (sas_office_draft_add_person (draft, "198504122010011007", "", "", "", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_file_set_contents (list, "bukan,daftar\n1,2\n", -1, NULL);
  g_assert_false (sas_office_draft_import (draft, list, &summary, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (sas_roster_people (draft->roster)->len, ==, 0);
  g_remove (list);
  g_remove (folder);
}

/* An existing file is never written over. */
static void
test_draft_existing (void)
{
  g_autoptr (SasOfficeDraft) draft = sas_office_draft_new ();
  g_autofree char *folder = g_dir_make_tmp ("sasaran-draft-XXXXXX", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->path);
  draft->path = g_build_filename (folder, "ada.sasaran", NULL);
  g_file_set_contents (draft->path, "milik orang", -1, NULL);
  g_assert_false (sas_office_draft_create (draft, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (draft->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "milik orang");
  g_remove (draft->path);
  g_remove (folder);
}

static void
test_restore (void)
{
  UiOffice office;
  GtkWidget *window, *list;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 24, 10, 42, 0);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  ui_office_set_up (&office, TRUE);
  sas_backup_daily (sas_session_get_path (sas_window_get_session (office.window)), now, &written, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (office.window), "win.restore", NULL);
  window = wait_for_dialog (&office);
  list = ui_child (window, SAS_TYPE_RESTORE_WINDOW, "list");
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ui_wait_until (gtk_widget_get_visible (ui_child (window, SAS_TYPE_RESTORE_WINDOW, "preview")));
  ui_settle (window);
  g_assert_nonnull (ui_find_text (window, "Isi"));
  assert_walk (window, "restore");
  gtk_window_destroy (GTK_WINDOW (window));
  ui_office_tear_down (&office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/doors/new-office", test_new_office);
  g_test_add_func ("/doors/draft-refuses", test_draft_refuses);
  g_test_add_func ("/doors/draft-existing", test_draft_existing);
  g_test_add_func ("/doors/restore", test_restore);
  return g_test_run ();
}
