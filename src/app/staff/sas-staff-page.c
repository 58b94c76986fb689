#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-import-view.h"
#include "sas-person-pane.h"
#include "sas-session-watch.h"
#include "sas-staff-edit.h"
#include "sas-staff-forms.h"
#include "sas-staff-page.h"
#include "sas-staff-table.h"
#include "sas-toast-overlay.h"
#include "sas-unit-item.h"
#include "sas-unit-tree.h"

struct _SasStaffPage
{
  GtkWidget parent_instance;

  /* template */
  GtkStack       *stack;
  GtkWidget      *empty, *people, *tree_pane, *tree_toggle, *add_button, *person_box;
  SasImportView  *import;
  SasUnitTree    *tree;
  SasStaffTable  *table;
  SasPersonPane  *person;
  GtkLabel       *summary;
  /* state */
  SasSession     *session;    /* (owned) */
  SasStaffChange *undo;       /* (owned) (nullable): what "Urungkan" does */
  gboolean        importing;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasStaffPage, sas_staff_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

static void
update_summary (SasStaffPage *self, SasRoster *roster, SasDate today)
{
  GPtrArray *units = sas_roster_units (roster);
  g_autoptr (GString) text = g_string_new (NULL);
  guint empty = 0;

  for (guint i = 0; i < units->len; i++)
    {
      const SasUnit *unit = units->pdata[i];

      empty += (unit->head_position != NULL || unit->head_state == SAS_HEAD_VACANT) && sas_roster_leader_at (roster, unit->code, today) == NULL;
    }
  g_string_append_printf (text, _("%u people · %u units"), sas_roster_people (roster)->len, units->len);
  if (empty > 0)
    g_string_append_printf (text, ngettext_ (" · %u vacant post", " · %u vacant posts", empty), empty);
  gtk_label_set_label (self->summary, text->str);
}

static void
show_front (SasStaffPage *self)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  gboolean anybody = sas_roster_people (roster)->len > 0 || sas_roster_units (roster)->len > 0;

  gtk_stack_set_visible_child (self->stack, self->importing ? GTK_WIDGET (self->import) : anybody ? self->people : self->empty);
}

/* Nobody chosen: the table has the room. */
static void
show_person (SasStaffPage *self, SasRoster *roster, const char *nip)
{
  sas_person_pane_show (self->person, roster, nip);
  gtk_widget_set_visible (self->person_box, nip != NULL);
}

static void
reload (SasStaffPage *self)
{
  SasRoster *roster = sas_session_get_roster (self->session);
  SasDate today = sas_date_today ();

  sas_unit_tree_set_roster (self->tree, roster, today);
  sas_staff_table_set_roster (self->table, roster, today);
  show_person (self, roster, sas_staff_table_get_selected (self->table));
  update_summary (self, roster, today);
  show_front (self);
}

static void
on_changed (SasStaffPage *self, SasChanges what)
{
  if (what & SAS_CHANGED_ROSTER)
    reload (self);
}

static void
on_unit_selected (SasStaffPage *self, const char *code)
{
  if (self->session == NULL)   /* before it is given, and while the page goes */
    return;
  sas_staff_table_set_unit (self->table, code);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.edit-unit", code != NULL && !sas_session_is_read_only (self->session));
}

static void
on_person_selected (SasStaffPage *self, const char *nip)
{
  if (self->session != NULL)
    show_person (self, sas_session_get_roster (self->session), nip);
}

/* --- changes --- */

/* What the toast says, by type, when something was removed, added, changed. */
static const struct { const SasRecordType *type; const char *removed, *added, *changed; } said[] = {
  { &sas_unit_type,       N_("Unit removed"),   N_("Unit added"),   N_("Unit changed")       },
  { &sas_person_type,     N_("Person removed"), N_("Person added"), N_("Staff data changed") },
  { &sas_assignment_type, N_("Post removed"),   N_("Post added"),   N_("Post changed")       },
};

static const char *
toast_of (const SasStaffChange *change)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i].type == change->type)
      return _(change->after == NULL ? said[i].removed : change->before == NULL ? said[i].added : said[i].changed);
  return "";
}

static void
on_change_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasStaffPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasStaffChange) change = sas_staff_change_finish (self->session, result, &error);

  if (change == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The staff data could not be changed."), error);
      return;
    }
  g_clear_pointer (&self->undo, sas_staff_change_free);
  self->undo = sas_staff_change_reverse (change);
  if (change->type == &sas_person_type && change->after != NULL)
    sas_staff_table_select (self->table, ((SasPerson *) change->after)->nip);
  sas_toast_show_undo (GTK_WIDGET (self), toast_of (change), "staff.undo", NULL);
}

static void
make_change (SasStaffPage *self, SasStaffChange *change)
{
  sas_staff_change_async (self->session, change, on_change_made, g_object_ref (self));
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasStaffPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasStaffChange) change = sas_staff_change_finish (self->session, result, &error);

  if (change == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The change could not be taken back."), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("Taken back"));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);

  if (self->undo != NULL)
    sas_staff_change_async (self->session, g_steal_pointer (&self->undo), on_undone, g_object_ref (self));
}

/* A question under way: what it is about, as it was (NULL: something new). */
typedef struct { SasStaffPage *page; const SasRecordType *type; gpointer before; } Asked;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (SasStaffPage) self = asked->page;
  gpointer record = sas_record_dialog_ask_finish (result);

  if (record != NULL && (asked->before == NULL || !sas_record_equal (asked->type, asked->before, record)))
    {
      make_change (self, sas_staff_change_new (asked->type, asked->before, record));
      return;
    }
  if (record != NULL)
    sas_record_free (asked->type, record);
  if (asked->before != NULL)
    sas_record_free (asked->type, asked->before);
}

/* @edited: the record as it stands; or @fresh (transfer full), a new one. */
static void
ask (SasStaffPage *self, const SasRecordQuestion *question, gconstpointer edited, gpointer fresh)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->page = g_object_ref (self);
  asked->type = question->type;
  if (edited != NULL)
    asked->before = sas_record_copy (question->type, edited);
  sas_record_dialog_ask_async (GTK_WIDGET (self), question, edited != NULL ? sas_record_copy (question->type, edited) : fresh,
                               sas_session_get_roster (self->session), on_answered, asked);
}

static const SasPerson *
selected_person (SasStaffPage *self)
{
  return sas_roster_person (sas_session_get_roster (self->session), sas_staff_table_get_selected (self->table));
}

static void
add_person_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "unit", sas_unit_tree_get_selected (self->tree));
  sas_record_set_text (&sas_person_type, person, "legal_state", "Aktif");
  ask (self, &sas_question_new_person, NULL, person);
}

static void
edit_person_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);

  if (selected_person (self) != NULL)
    ask (self, &sas_question_edit_person, selected_person (self), NULL);
}

static void
remove_person_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  const SasPerson *person = selected_person (self);

  if (person != NULL)
    make_change (self, sas_staff_change_new (&sas_person_type, sas_person_copy (person), NULL));
}

static void
add_unit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  SasUnit *unit = sas_unit_new ();

  sas_record_set_text (&sas_unit_type, unit, "parent_code", sas_unit_tree_get_selected (self->tree));
  ask (self, &sas_question_new_unit, NULL, unit);
}

static void
edit_unit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  const SasUnit *unit = sas_roster_unit (sas_session_get_roster (self->session), sas_unit_tree_get_selected (self->tree));

  if (unit != NULL)
    ask (self, &sas_question_edit_unit, unit, NULL);
}

static void
add_post_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  const SasPerson *person = selected_person (self);
  SasAssignment *post;

  if (person == NULL)
    return;
  post = sas_assignment_new ();
  post->kind = SAS_ASSIGNMENT_PLT;
  post->from = sas_date_today ();
  sas_record_set_text (&sas_assignment_type, post, "nip", person->nip);
  ask (self, &sas_question_new_post, NULL, post);
}

static const SasAssignment *
find_post (SasStaffPage *self, GVariant *id)
{
  GPtrArray *posts = sas_roster_assignments (sas_session_get_roster (self->session));

  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (((SasAssignment *) posts->pdata[i])->id, g_variant_get_string (id, NULL)) == 0)
      return posts->pdata[i];
  return NULL;
}

static void
edit_post_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  const SasAssignment *post = find_post (self, parameter);

  if (post != NULL)
    ask (self, &sas_question_edit_post, post, NULL);
}

static void
remove_post_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);
  const SasAssignment *post = find_post (self, parameter);

  if (post != NULL)
    make_change (self, sas_staff_change_new (&sas_assignment_type, sas_assignment_copy (post), NULL));
}

static void
show_person_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_staff_table_select (SAS_STAFF_PAGE (widget)->table, g_variant_get_string (parameter, NULL));
}

static void
import_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffPage *self = SAS_STAFF_PAGE (widget);

  self->importing = TRUE;
  sas_import_view_start (self->import);
  show_front (self);
}

static void
on_import_closed (SasStaffPage *self)
{
  self->importing = FALSE;
  reload (self);
}

static void
on_tree_toggled (SasStaffPage *self)
{
  gtk_widget_set_visible (self->tree_pane, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tree_toggle)));
}

/* --- the page --- */

static void
page_go_to (SasAppPage *page, const char *place)
{
  SasStaffPage *self = SAS_STAFF_PAGE (page);

  if (sas_roster_unit (sas_session_get_roster (self->session), place) != NULL)
    sas_unit_tree_select (self->tree, place);
  else
    sas_staff_table_select (self->table, place);
}

static void
page_find (SasAppPage *page)
{
  SasStaffPage *self = SAS_STAFF_PAGE (page);

  if (!self->importing)
    sas_staff_table_find (self->table);
}

static void
page_create (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "staff.add-person", NULL);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasStaffPage *self = SAS_STAFF_PAGE (page);

  return self->importing && gtk_widget_activate_action (GTK_WIDGET (self->import), "import.apply", NULL);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (SAS_STAFF_PAGE (page)->tree_toggle), !folded);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->fold = page_fold;
  iface->go_to = page_go_to;
  iface->find = page_find;
  iface->create = page_create;
  iface->primary = page_primary;
}

static void
sas_staff_page_dispose (GObject *object)
{
  SasStaffPage *self = SAS_STAFF_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->undo, sas_staff_change_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_STAFF_PAGE);
  G_OBJECT_CLASS (sas_staff_page_parent_class)->dispose (object);
}

static const struct { const char *name, *parameter; GtkWidgetActionActivateFunc activate; gboolean writes; } actions[] = {
  { "staff.import",        NULL, import_activated,        TRUE  },
  { "staff.add-person",    NULL, add_person_activated,    TRUE  },
  { "staff.edit-person",   NULL, edit_person_activated,   TRUE  },
  { "staff.remove-person", NULL, remove_person_activated, TRUE  },
  { "staff.add-unit",      NULL, add_unit_activated,      TRUE  },
  { "staff.edit-unit",     NULL, edit_unit_activated,     TRUE  },
  { "staff.add-post",      NULL, add_post_activated,      TRUE  },
  { "staff.edit-post",     "s",  edit_post_activated,     TRUE  },
  { "staff.remove-post",   "s",  remove_post_activated,   TRUE  },
  { "staff.show-person",   "s",  show_person_activated,   FALSE },
  { "staff.undo",          NULL, undo_activated,          TRUE  },
};

static void
sas_staff_page_class_init (SasStaffPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_staff_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (SAS_TYPE_UNIT_TREE);
  g_type_ensure (SAS_TYPE_STAFF_TABLE);
  g_type_ensure (SAS_TYPE_PERSON_PANE);
  g_type_ensure (SAS_TYPE_IMPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, people);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, tree_pane);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, tree_toggle);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, import);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, tree);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, table);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, person);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, person_box);
  gtk_widget_class_bind_template_child (widget_class, SasStaffPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_person_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_import_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_tree_toggled);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

static void
sas_staff_page_init (SasStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (self->add_button, _("Add a person or a unit"));
}

GtkWidget *
sas_staff_page_new (SasSession *session)
{
  SasStaffPage *self = g_object_new (SAS_TYPE_STAFF_PAGE, NULL);
  gboolean writable;

  g_return_val_if_fail (SAS_IS_SESSION (session), NULL);
  self->session = g_object_ref (session);
  writable = !sas_session_is_read_only (session);
  sas_import_view_set_session (self->import, session);
  sas_person_pane_set_session (self->person, session);
  sas_person_pane_set_writable (self->person, writable);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].writes)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.edit-unit", FALSE);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (on_changed));
  reload (self);
  return GTK_WIDGET (self);
}
