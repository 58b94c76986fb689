#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-record-list.h"
#include "sas-toast-overlay.h"

struct _SasRecordList
{
  GtkWindow parent_instance;

  /* template */
  GtkLabel   *heading, *text;
  GtkListBox *list;
  GtkWidget  *scrolled, *order, *print, *add;
  /* state */
  const SasRecordListKind *kind;
  SasSession *session;   /* (owned) */
  char       *nip;       /* (owned) (nullable) */
  int         year;
  gpointer    blank;     /* (owned) */
  GPtrArray  *records;   /* (owned) as in the list */
  GPtrArray  *removed;   /* (owned) what was taken out, the last at the end */
};

enum { PRINT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasRecordList, sas_record_list, GTK_TYPE_WINDOW)

/* --- steps, on the store's thread --- */

typedef struct
{
  const SasRecordListKind *kind;
  char    *nip, *id, *other;   /* id: what is chosen afterwards */
  int      year;
  gpointer record;             /* (nullable) to be saved */
} Step;

typedef struct { GPtrArray *records; char *id; } Answer;

static void
step_free (gpointer data)
{
  Step *step = data;

  if (step->record != NULL)
    sas_record_free (step->kind->question->type, step->record);
  g_free (step->nip);
  g_free (step->id);
  g_free (step->other);
  g_free (step);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_ptr_array_unref (answer->records);
  g_free (answer->id);
  g_free (answer);
}

static const char *
id_of (const SasRecordListKind *kind, gconstpointer record)
{
  return SAS_FIELD_AT (record, sas_record_field (kind->question->type, "id"), const char *);
}

static gpointer
list_now (SasDb *db, Step *step, GError **error)
{
  GPtrArray *records = step->kind->list (db, step->nip, step->year, error);
  Answer *answer;

  if (records == NULL)
    return NULL;
  answer = g_new (Answer, 1);
  *answer = (Answer) { records, g_strdup (step->record != NULL ? id_of (step->kind, step->record) : step->id) };
  return answer;
}

static gpointer
read_all (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return list_now (db, data, error);
}

static gpointer
save_one (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  return step->kind->save (db, step->record, actor, error) ? list_now (db, step, error) : NULL;
}

static gpointer
remove_one (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  return step->kind->remove (db, step->id, actor, error) ? list_now (db, step, error) : NULL;
}

static gpointer
swap_two (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  return step->kind->swap (db, step->id, step->other, actor, error) ? list_now (db, step, error) : NULL;
}

/* --- the list --- */

static GtkWidget *
row_label (char *text, const char *look)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, look);
  g_free (text);
  return label;
}

static GtkWidget *
record_row (SasRecordList *self, gconstpointer record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), row_label (self->kind->dup_title (record), "strong"));
  gtk_box_append (GTK_BOX (box), row_label (self->kind->dup_detail (record, sas_session_get_roster (self->session)), "secondary"));
  return box;
}

static int
chosen (SasRecordList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
update_actions (SasRecordList *self)
{
  gboolean open = self->session != NULL;   /* a list that goes tells of its row once more */
  gboolean writable = open && !sas_session_is_read_only (self->session);
  int at = open ? chosen (self) : -1, last = (int) self->records->len - 1;
  const struct { const char *action; gboolean enabled; } states[] = {
    { "records.add", writable }, { "records.edit", writable && at >= 0 }, { "records.remove", writable && at >= 0 },
    { "records.up", writable && at > 0 }, { "records.down", writable && at >= 0 && at < last }, { "records.print", last >= 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].action, states[i].enabled);
}

static void
show (SasRecordList *self, const char *id)
{
  GtkWidget *child;
  GtkListBoxRow *row = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->records->len; i++)
    {
      gtk_list_box_append (self->list, record_row (self, self->records->pdata[i]));
      if (row == NULL || g_strcmp0 (id, id_of (self->kind, self->records->pdata[i])) == 0)
        row = gtk_list_box_get_row_at_index (self->list, (int) i);
    }
  gtk_widget_set_visible (self->scrolled, self->records->len > 0);
  update_actions (self);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add);
}

static void
on_done (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasRecordList) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (answer != NULL && self->session != NULL)
    {
      g_ptr_array_unref (self->records);
      self->records = g_ptr_array_ref (answer->records);
      show (self, answer->id);
    }
  else if (self->session != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The list was not changed"), error);
  g_clear_pointer (&answer, answer_free);
}

/* @id: nullable; @record (transfer full): nullable. */
static void
take_step (SasRecordList *self, SasChanges writes, SasSessionFunc func, const char *id, const char *other, gpointer record)
{
  Step *step = g_new (Step, 1);

  *step = (Step) { self->kind, g_strdup (self->nip), g_strdup (id), g_strdup (other), self->year, record };
  sas_session_run_async (self->session, writes, func, step, step_free, answer_free, NULL, on_done, g_object_ref (self));
}

/* --- what a person does --- */

static void
answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  SasRecordList *self = SAS_RECORD_LIST (widget);
  gpointer record = sas_record_dialog_ask_finish (result);

  if (record != NULL && self->session != NULL)
    take_step (self, self->kind->writes, save_one, NULL, NULL, record);
  else if (record != NULL)
    sas_record_free (self->kind->question->type, record);
}

static void
ask (SasRecordList *self, gconstpointer record)
{
  sas_record_dialog_ask_async (GTK_WIDGET (self), self->kind->question, sas_record_copy (self->kind->question->type, record),
                               sas_session_get_roster (self->session), answered, NULL);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (SAS_RECORD_LIST (widget), SAS_RECORD_LIST (widget)->blank);
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordList *self = SAS_RECORD_LIST (widget);

  if (chosen (self) >= 0)
    ask (self, self->records->pdata[chosen (self)]);
}

static void
row_activated (SasRecordList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "records.edit", NULL);
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordList *self = SAS_RECORD_LIST (widget);
  const SasRecordType *type = self->kind->question->type;
  gpointer record = chosen (self) >= 0 ? sas_record_copy (type, self->records->pdata[chosen (self)]) : NULL;

  if (record == NULL)
    return;
  take_step (self, self->kind->writes, remove_one, id_of (self->kind, record), NULL, NULL);
  sas_record_set_text (type, record, "id", "");   /* what comes back is a new row */
  g_ptr_array_add (self->removed, record);
  sas_toast_show_undo (GTK_WIDGET (self->list), _(self->kind->removed), "records.restore", NULL);
}

static void
restore_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordList *self = SAS_RECORD_LIST (widget);

  if (self->removed->len > 0)
    take_step (self, self->kind->writes, save_one, NULL, NULL, g_ptr_array_steal_index (self->removed, self->removed->len - 1));
}

static void
move_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordList *self = SAS_RECORD_LIST (widget);
  int at = chosen (self), to = at + (g_str_equal (action, "records.up") ? -1 : 1);

  if (self->kind->swap != NULL && at >= 0 && to >= 0 && to < (int) self->records->len)
    take_step (self, self->kind->writes, swap_two, id_of (self->kind, self->records->pdata[at]), id_of (self->kind, self->records->pdata[to]), NULL);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
}

/* --- life --- */

static void
sas_record_list_dispose (GObject *object)
{
  SasRecordList *self = SAS_RECORD_LIST (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RECORD_LIST);
  G_OBJECT_CLASS (sas_record_list_parent_class)->dispose (object);
}

static void
free_removed (SasRecordList *self)
{
  for (guint i = 0; i < self->removed->len; i++)
    sas_record_free (self->kind->question->type, self->removed->pdata[i]);
  g_ptr_array_unref (self->removed);
}

static void
sas_record_list_finalize (GObject *object)
{
  SasRecordList *self = SAS_RECORD_LIST (object);

  free_removed (self);
  g_ptr_array_unref (self->records);
  if (self->blank != NULL)
    sas_record_free (self->kind->question->type, self->blank);
  g_free (self->nip);
  G_OBJECT_CLASS (sas_record_list_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; guint key; GdkModifierType modifiers; } actions[] = {
    { "records.add",     add_activated,     GDK_KEY_n,      GDK_CONTROL_MASK }, { "records.edit",  edit_activated,  GDK_KEY_F2,   0 },
    { "records.remove",  remove_activated,  GDK_KEY_Delete, 0 },                { "records.up",    move_activated,  GDK_KEY_Up,   GDK_ALT_MASK },
    { "records.restore", restore_activated, GDK_KEY_z,      GDK_CONTROL_MASK }, { "records.down",  move_activated,  GDK_KEY_Down, GDK_ALT_MASK },
    { "records.print",   print_activated,   GDK_KEY_p,      GDK_CONTROL_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_record_list_class_init (SasRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_record_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_record_list_finalize;
  signals[PRINT] = g_signal_new ("print", SAS_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SAS_TYPE_TOAST_OVERLAY);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, heading);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, text);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, list);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, order);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, print);
  gtk_widget_class_bind_template_child (widget_class, SasRecordList, add);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  install_actions (widget_class);
}

static void
sas_record_list_init (SasRecordList *self)
{
  self->records = g_ptr_array_new ();
  self->removed = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_tab_leaves (self->scrolled);
}

static void
label (SasRecordList *self)
{
  gtk_label_set_label (self->heading, _(self->kind->title));
  gtk_window_set_title (GTK_WINDOW (self), _(self->kind->title));
  gtk_label_set_label (self->text, _(self->kind->text));
  gtk_button_set_label (GTK_BUTTON (self->add), _(self->kind->add));
  sas_access_clean_name (self->add);
  sas_access_name (GTK_WIDGET (self->list), _(self->kind->title));
  gtk_widget_set_visible (self->order, self->kind->swap != NULL);
  gtk_widget_set_visible (self->print, self->kind->print != NULL);
  if (self->kind->print != NULL)
    gtk_button_set_label (GTK_BUTTON (self->print), _(self->kind->print));
}

SasRecordList *
sas_record_list_open (GtkWidget *parent, const SasRecordListKind *kind, SasSession *session, const char *nip, int year, gpointer blank)
{
  SasRecordList *self = g_object_new (SAS_TYPE_RECORD_LIST, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  self->kind = kind;
  self->session = g_object_ref (session);
  self->nip = g_strdup (nip);
  self->year = year;
  self->blank = blank;
  label (self);
  update_actions (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  take_step (self, SAS_CHANGED_NOTHING, read_all, NULL, NULL, NULL);
  return self;
}
