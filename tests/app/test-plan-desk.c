/* The desk of a plan against a real office file, without a display: it stores by itself, keeps its steps, and tells what failed. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-i18n.h"
#include "sas-plan-desk.h"
#include "sas-plan-edit.h"
#include "sas-sample.h"

/* A draft of the sample; its owner works on it. */
#define EMPLOYEE "199104212020122001"
#define YEAR 2026
#define PLACE "results/0/text"

typedef struct { char *folder, *path; SasSession *session; SasPlanDesk *desk; guint saves; } Fixture;

#define wait_until(expr) G_STMT_START { \
    gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
    while (!(expr) && g_get_monotonic_time () < end) g_main_context_iteration (NULL, FALSE); \
    g_assert_true (expr); } G_STMT_END

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(SasSession **) user_data = sas_session_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_desk (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(SasPlanDesk **) user_data = sas_plan_desk_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_saved (SasPlanDesk *desk, guint *saves)
{
  ++*saves;
}

static void
open_desk (Fixture *fixture)
{
  sas_session_open_async (fixture->path, FALSE, NULL, on_opened, &fixture->session);
  wait_until (fixture->session != NULL);
  sas_session_set_actor (fixture->session, EMPLOYEE);
  sas_plan_desk_open_async (fixture->session, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, on_desk, &fixture->desk);
  wait_until (fixture->desk != NULL);
  g_signal_connect (fixture->desk, "saved", G_CALLBACK (on_saved), &fixture->saves);
}

static void
close_desk (Fixture *fixture)
{
  g_clear_object (&fixture->desk);
  sas_session_close (fixture->session);
  g_clear_object (&fixture->session);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sasaran-desk-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "contoh.sasaran", NULL);
  sas_sample_create (fixture->path, &error);
  g_assert_no_error (error);
  open_desk (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  close_desk (fixture);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static const char *
text_of (Fixture *fixture)
{
  return sas_plan_get_text (sas_plan_desk_get_plan (fixture->desk), PLACE);
}

/* Typing is stored without being asked, and stands there when the office is opened again. */
static void
test_stores (Fixture *fixture, gconstpointer data)
{
  sas_plan_desk_type (fixture->desk, PLACE, "Naskah pertama");
  g_assert_false (sas_plan_desk_is_stored (fixture->desk));
  wait_until (sas_plan_desk_is_stored (fixture->desk));
  g_assert_cmpuint (fixture->saves, ==, 1);
  g_assert_null (sas_plan_desk_get_error (fixture->desk));
  close_desk (fixture);
  open_desk (fixture);
  g_assert_cmpstr (text_of (fixture), ==, "Naskah pertama");
}

/* Keys in one field are one step; leaving it begins another; an undo is stored too. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (text_of (fixture));

  sas_plan_desk_type (fixture->desk, PLACE, "N");
  sas_plan_desk_type (fixture->desk, PLACE, "Na");
  sas_plan_desk_seal (fixture->desk);
  sas_plan_desk_type (fixture->desk, PLACE, "Nas");
  g_assert_true (sas_plan_desk_undo (fixture->desk));
  g_assert_cmpstr (text_of (fixture), ==, "Na");
  g_assert_true (sas_plan_desk_undo (fixture->desk));
  g_assert_cmpstr (text_of (fixture), ==, before);
  g_assert_false (sas_plan_desk_undo (fixture->desk));
  g_assert_true (sas_plan_desk_redo (fixture->desk));
  g_assert_cmpstr (text_of (fixture), ==, "Na");
  wait_until (sas_plan_desk_is_stored (fixture->desk));
  close_desk (fixture);
  open_desk (fixture);
  g_assert_cmpstr (text_of (fixture), ==, "Na");
}

/* What is written for a return is in the file before it is sent, and only for who wrote it. */
static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  sas_plan_desk_set_remark (fixture->desk, "results/0", "Targ");
  sas_plan_desk_set_remark (fixture->desk, "results/0", "Target terlalu rendah");
  sas_plan_desk_set_remark (fixture->desk, "", "Keliru");
  sas_plan_desk_set_remark (fixture->desk, "", "");
  sas_plan_desk_flush (fixture->desk);
  close_desk (fixture);
  open_desk (fixture);
  g_assert_cmpuint (sas_plan_desk_count_remarks (fixture->desk), ==, 1);
  g_assert_cmpstr (sas_plan_desk_get_remark (fixture->desk, "results/0"), ==, "Target terlalu rendah");
  sas_session_set_actor (fixture->session, NULL);
  g_clear_object (&fixture->desk);
  sas_plan_desk_open_async (fixture->session, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, on_desk, &fixture->desk);
  wait_until (fixture->desk != NULL);
  g_assert_cmpuint (sas_plan_desk_count_remarks (fixture->desk), ==, 0);
}

/* Another page asks for the same plan: the same desk, with its steps. */
static void
test_same_desk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SasPlanDesk) again = NULL;

  sas_plan_desk_type (fixture->desk, PLACE, "Naskah");
  sas_plan_desk_seal (fixture->desk);
  sas_plan_desk_open_async (fixture->session, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, on_desk, &again);
  wait_until (again != NULL);
  g_assert_true (again == fixture->desk);
  g_assert_nonnull (sas_plan_desk_undo_label (again));
  wait_until (sas_plan_desk_is_stored (again));
}

/* Who may not write is told why: the desk is opened again for the next person, as the page does. */
static void
test_reader (Fixture *fixture, gconstpointer data)
{
  g_autofree char *why = NULL;
  g_autoptr (SasPlanDesk) again = NULL;

  g_assert_true (sas_plan_desk_may_edit (fixture->desk));
  g_assert_null ((why = sas_plan_desk_dup_why (fixture->desk)));
  sas_session_set_actor (fixture->session, "198612052010012031");
  sas_plan_desk_open_async (fixture->session, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, on_desk, &again);
  wait_until (again != NULL);
  g_assert_false (sas_plan_desk_may_edit (again));
  why = sas_plan_desk_dup_why (fixture->desk);
  g_assert_nonnull (why);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
#define CASE(name, function) g_test_add ("/plan-desk/" name, Fixture, NULL, set_up, function, tear_down)
  CASE ("stores", test_stores);
  CASE ("steps", test_steps);
  CASE ("remarks", test_remarks);
  CASE ("same-desk", test_same_desk);
  CASE ("reader", test_reader);
  return g_test_run ();
}
