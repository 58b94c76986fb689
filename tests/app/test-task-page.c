/* The page "Tugas Saya" by keyboard: what waits, the way to where it is done, and the count that follows each change. */
#include "config.h"
#include "sas-app-page.h"
#include "sas-approval-page-private.h"
#include "sas-plan-page-private.h"
#include "sas-plan-store.h"
#include "sas-sidebar.h"
#include "sas-staff-page.h"
#include "sas-task-list.h"
#include "sas-task-page.h"
#include "sas-task-row.h"
#include "ui-office.h"

#define YEAR 2026
#define UNTROUBLED "199408282024212002"   /* her plan is set; she appraises nobody */
#define LEADER "197710272003122002"       /* of a member without a plan */

typedef struct { UiOffice office; GtkWidget *window, *page, *view; SasSession *session; SasTaskList *list; } Desk;

static void
work_as (Desk *desk, const char *nip)
{
  sas_session_set_actor (desk->session, nip);
  ui_settle (desk->window);
  ui_wait_until (sas_task_list_get_items (desk->list) != NULL);
  ui_settle (desk->window);
}

static void
set_up (Desk *desk)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  desk->list = sas_task_list_of (desk->session);
  ui_key (desk->window, "<Alt>2");
  ui_wait_until ((desk->page = ui_find_type (desk->window, SAS_TYPE_TASK_PAGE)) != NULL);
  desk->view = ui_child (desk->page, SAS_TYPE_TASK_PAGE, "view");
  work_as (desk, NULL);
}

/* The first of @kind among what waits, and where it stands; NULL: there is none. */
static const SasTask *
find (Desk *desk, SasTaskKind kind, guint *position)
{
  GPtrArray *items = sas_task_list_get_items (desk->list);

  for (guint i = 0; i < items->len; i++)
    if (((SasTaskItem *) items->pdata[i])->task->kind == kind)
      {
        *position = i;
        return ((SasTaskItem *) items->pdata[i])->task;
      }
  return NULL;
}

/* By the arrows, from the top. */
static void
walk_to (Desk *desk, guint position)
{
  gtk_widget_grab_focus (desk->view);
  ui_key (desk->window, "Home");
  for (guint i = 0; i < position; i++)
    ui_key (desk->window, "Down");
}

static char *
count_shown (Desk *desk)
{
  g_autofree char *name = g_strdup_printf ("Tugas Saya (%u)", sas_task_list_count (desk->list));

  return ui_find_named (desk->window, name) != NULL ? g_steal_pointer (&name) : NULL;
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* The first submitted plan's appraiser. */
static gpointer
find_appraiser (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .year = YEAR, .by_state = TRUE, .state = SAS_PLAN_SUBMITTED };
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &filter, error);

  return g_strdup (((const SasPlanRow *) g_ptr_array_index (rows, 0))->appraiser);
}

static char *
appraiser_of (Desk *desk)
{
  gpointer nip = NULL;

  sas_session_run_async (desk->session, SAS_CHANGED_NOTHING, find_appraiser, NULL, NULL, g_free, NULL, on_run, &nip);
  ui_wait_until (nip != NULL);
  return nip;
}

/* HR's: those without a plan; the way ends where the first of them can be given one. */
static void
test_operator (void)
{
  Desk desk;
  const SasTask *task;
  guint position = 0;
  SasPlanPage *page;
  GtkWindow *dialog;
  g_autofree char *place = NULL;

  set_up (&desk);
  task = find (&desk, SAS_TASK_PEOPLE, &position);
  g_assert_nonnull (task);
  g_assert_nonnull (ui_find_text (desk.page, task->sentence));
  g_assert_nonnull (ui_find_text (desk.page, "Terlambat"));
  walk_to (&desk, position);
  ui_key (desk.window, "Return");
  ui_settle (desk.window);
  g_assert_cmpstr (sas_window_get_page (desk.office.window), ==, "plan");
  page = SAS_PLAN_PAGE (ui_find_type (desk.window, SAS_TYPE_PLAN_PAGE));
  place = g_strdup (task->place);   /* his plan of the year was cancelled */
  ui_wait_until (page->desk != NULL && sas_plan_desk_get_plan (page->desk)->state == SAS_PLAN_CANCELLED);
  ui_key (desk.window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (page->desk != NULL && sas_plan_desk_get_plan (page->desk)->state == SAS_PLAN_DRAFT);
  g_assert_cmpstr (sas_plan_desk_get_plan (page->desk)->nip, ==, place);
  ui_office_tear_down (&desk.office);
}

/* A member who has none at all: the page says so, and proposes him for a new one. */
static void
test_member (void)
{
  Desk desk;
  guint position = 0;
  const SasTask *task;
  SasPlanPage *page;
  GtkWindow *dialog;
  g_autofree char *place = NULL;

  set_up (&desk);
  work_as (&desk, LEADER);
  ui_wait_until ((task = find (&desk, SAS_TASK_MEMBER, &position)) != NULL);
  place = g_strdup (task->place);
  walk_to (&desk, position);
  ui_key (desk.window, "Return");
  ui_wait_until ((page = (SasPlanPage *) ui_find_type (desk.window, SAS_TYPE_PLAN_PAGE)) != NULL);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (page->empty_create)));
  g_assert_cmpstr (page->without, ==, place);
  ui_key (desk.window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (page->desk != NULL);
  g_assert_cmpstr (sas_plan_desk_get_plan (page->desk)->nip, ==, place);
  ui_wait_until (find (&desk, SAS_TASK_MEMBER, &position) == NULL || g_strcmp0 (find (&desk, SAS_TASK_MEMBER, &position)->place, place) != 0);
  ui_office_tear_down (&desk.office);
}

/* A vacant post: its unit in the chart. */
static void
test_vacancy (void)
{
  Desk desk;
  guint position = 0;

  set_up (&desk);
  g_assert_nonnull (find (&desk, SAS_TASK_VACANCY, &position));
  walk_to (&desk, position);
  ui_key (desk.window, "<Control>Return");
  ui_settle (desk.window);
  g_assert_cmpstr (sas_window_get_page (desk.office.window), ==, "staff");
  ui_office_tear_down (&desk.office);
}

/* The plan that waits is the one that opens; another year in the header does not mislead; once it is set, the count is one less. */
static void
test_approve (void)
{
  Desk desk;
  g_autofree char *appraiser = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SasApprovalPage *page;
  GtkWindow *dialog;
  guint position = 0, count;

  set_up (&desk);
  appraiser = appraiser_of (&desk);
  work_as (&desk, appraiser);
  ui_wait_until (find (&desk, SAS_TASK_APPROVE, &position) != NULL);
  id = g_strdup (find (&desk, SAS_TASK_APPROVE, &position)->plan);
  before = count_shown (&desk);
  g_assert_nonnull (before);
  count = sas_task_list_count (desk.list);
  sas_session_set_year (desk.session, YEAR - 1);
  ui_settle (desk.window);
  walk_to (&desk, position);
  ui_key (desk.window, "Return");
  ui_wait_until ((page = (SasApprovalPage *) ui_find_type (desk.window, SAS_TYPE_APPROVAL_PAGE)) != NULL);
  g_assert_cmpint (sas_session_get_year (desk.session), ==, YEAR);
  ui_wait_until (page->facts != NULL && g_strcmp0 (sas_plan_desk_get_plan (page->desk)->id, id) == 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "approval.approve", NULL);
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (sas_task_list_count (desk.list) == count - 1);
  ui_settle (desk.window);
  after = count_shown (&desk);
  g_assert_nonnull (after);
  ui_office_tear_down (&desk.office);
}

/* Words of the sentence or the name narrow the list; Escape gives it back; Enter opens what is found. */
static void
test_search (void)
{
  Desk desk;
  GListModel *model;
  guint all;

  set_up (&desk);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (desk.view)));
  all = g_list_model_get_n_items (model);
  g_assert_cmpuint (all, >, 1);
  ui_key (desk.window, "<Control>f");
  ui_type (desk.window, "unit");
  ui_wait_until (g_list_model_get_n_items (model) == 1);
  ui_type (desk.window, " xyzzy");
  ui_wait_until (ui_find_text (desk.page, "Tidak ada tugas yang cocok") != NULL);
  ui_key (desk.window, "Escape");
  ui_wait_until (g_list_model_get_n_items (model) == all);
  ui_key (desk.window, "<Control>f");
  ui_type (desk.window, "unit");
  ui_wait_until (g_list_model_get_n_items (model) == 1);
  ui_key (desk.window, "Return");
  ui_settle (desk.window);
  g_assert_cmpstr (sas_window_get_page (desk.office.window), ==, "staff");
  ui_office_tear_down (&desk.office);
}

/* Nothing waits: a sentence, and no count. */
static void
test_empty (void)
{
  Desk desk;

  set_up (&desk);
  sas_session_set_actor (desk.session, UNTROUBLED);
  ui_wait_until (sas_task_list_count (desk.list) == 0);
  ui_settle (desk.window);
  g_assert_nonnull (ui_find_text (desk.page, "Tidak ada yang menunggu Anda"));
  g_assert_nonnull (ui_find_named (desk.window, "Tugas Saya"));
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/task-page/operator", test_operator);
  g_test_add_func ("/task-page/member", test_member);
  g_test_add_func ("/task-page/vacancy", test_vacancy);
  g_test_add_func ("/task-page/approve", test_approve);
  g_test_add_func ("/task-page/search", test_search);
  g_test_add_func ("/task-page/empty", test_empty);
  return g_test_run ();
}
