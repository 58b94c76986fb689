#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-search-item.h"
#include "sas-search-places.h"
#include "sas-search-store.h"
#include "sas-search-window.h"

#define MOST_OF_A_KIND 8
#define PAGE_STEP 6

struct _SasSearchWindow
{
  GtkWindow           parent_instance;

  /* template */
  GtkSearchEntry     *entry;
  GtkStack           *middle;
  GtkListView        *view;
  GtkLabel           *empty;
  /* state */
  SasSession         *session;     /* (owned) */
  GtkWidget          *opener;      /* (weak) whose actions are used */
  GListStore         *found;       /* (owned) SasSearchItem */
  GtkSingleSelection *selection;   /* (owned) */
  GCancellable       *asking;      /* (owned) (nullable) */
};
G_DEFINE_FINAL_TYPE (SasSearchWindow, sas_search_window, GTK_TYPE_WINDOW)

/* --- rows --- */

static GtkWidget *
row_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Heading over an icon and two lines. */
static void
row_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *heading = row_label ("heading");

  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_set_margin_bottom (heading, 3);
  gtk_box_append (GTK_BOX (texts), row_label (NULL));
  gtk_box_append (GTK_BOX (texts), row_label ("secondary"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), gtk_image_new ());
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (row), heading);
  gtk_box_append (GTK_BOX (row), line);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  SasSearchItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_item_get_child (list_item)), *line = gtk_widget_get_next_sibling (heading);
  GtkWidget *icon = gtk_widget_get_first_child (line), *texts = gtk_widget_get_next_sibling (icon);
  GtkWidget *title = gtk_widget_get_first_child (texts), *detail = gtk_widget_get_last_child (texts);

  gtk_label_set_label (GTK_LABEL (heading), item->group);
  gtk_widget_set_visible (heading, item->first);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), item->icon);
  gtk_label_set_label (GTK_LABEL (title), item->title);
  gtk_label_set_label (GTK_LABEL (detail), item->detail);
  gtk_widget_set_visible (detail, *item->detail != '\0');
}

/* --- finding --- */

static const char *const icons[SAS_HIT_KINDS] = {
  "system-users-symbolic", "view-list-symbolic", "x-office-document-symbolic", "view-pin-symbolic",   /* by SasHitKind */
};

static void
add_hits (GListStore *store, GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const SasHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (SasSearchItem) item = sas_search_item_new (sas_hit_kind_label (hit->kind), icons[hit->kind], hit->title, hit->detail, "win.go",
                                                            g_variant_new ("(ss)", hit->page, hit->place));

      g_list_store_append (store, item);
    }
}

/* Each group is headed by its first. */
static void
mark_first (GListStore *store)
{
  const char *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (SasSearchItem) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      item->first = g_strcmp0 (item->group, group) != 0;
      group = item->group;
    }
}

/* @hits: nullable. One step for the list, so that it is laid out once. */
static void
show (SasSearchWindow *self, GPtrArray *hits, const char *error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GListStore) next = g_list_store_new (SAS_TYPE_SEARCH_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (hits != NULL)
    add_hits (next, hits);
  sas_search_places_add (next, self->session, text);
  mark_first (next);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (next)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (next), i));
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), items->pdata, items->len);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_label_set_label (self->empty, error != NULL ? error : _("Nothing is called that. Part of a name, of a NIP, a unit or a word of a result is enough."));
  gtk_stack_set_visible_child_name (self->middle, items->len > 0 ? "found" : "empty");
}

typedef struct { char *text; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_free (question);
}

static gpointer
find (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return sas_search_store_find (db, actor, question->text, MOST_OF_A_KIND, sas_date_today (), error);
}

static void
found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasSearchWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show (self, hits, error != NULL ? error->message : NULL);
}

/* Another letter makes the question before void. */
static void
entry_changed (SasSearchWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Question *question;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (*text == '\0')
    {
      show (self, NULL, NULL);
      return;
    }
  self->asking = g_cancellable_new ();
  question = g_new (Question, 1);
  question->text = g_strdup (text);
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, find, question, question_free, (GDestroyNotify) g_ptr_array_unref, self->asking, found,
                         g_object_ref (self));
}

/* --- what a person does --- */

static void
open_item (SasSearchWindow *self, SasSearchItem *item)
{
  g_autoptr (GtkWidget) opener = self->opener != NULL ? g_object_ref (self->opener) : NULL;
  const char *action = item->action;
  g_autoptr (GVariant) target = item->target != NULL ? g_variant_ref (item->target) : NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (opener != NULL)
    gtk_widget_activate_action_variant (opener, action, target);
}

static void
row_activated (SasSearchWindow *self, guint position)
{
  g_autoptr (SasSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item != NULL)
    open_item (self, item);
}

static void
entry_activated (SasSearchWindow *self)
{
  row_activated (self, gtk_single_selection_get_selected (self->selection));
}

static void
entry_stopped (SasSearchWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
step (SasSearchWindow *self, int by)
{
  int count = (int) g_list_model_get_n_items (G_LIST_MODEL (self->found)), at = (int) gtk_single_selection_get_selected (self->selection);

  if (count == 0)
    return;
  at = CLAMP (at + by, 0, count - 1);
  gtk_single_selection_set_selected (self->selection, (guint) at);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", (guint) at);
}

/* The arrows walk the list while the field keeps the letters. */
static gboolean
key_pressed (SasSearchWindow *self, guint key)
{
  static const struct { guint key; int by; } steps[] = {
    { GDK_KEY_Down, 1 }, { GDK_KEY_Up, -1 }, { GDK_KEY_Page_Down, PAGE_STEP }, { GDK_KEY_Page_Up, -PAGE_STEP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].key == key)
      {
        step (self, steps[i].by);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

guint
sas_search_window_count (SasSearchWindow *self)
{
  g_return_val_if_fail (SAS_IS_SEARCH_WINDOW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

/* --- life --- */

static void
sas_search_window_dispose (GObject *object)
{
  SasSearchWindow *self = SAS_SEARCH_WINDOW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_SEARCH_WINDOW);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  G_OBJECT_CLASS (sas_search_window_parent_class)->dispose (object);
}

static void
sas_search_window_class_init (SasSearchWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_search_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SasSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, SasSearchWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, SasSearchWindow, view);
  gtk_widget_class_bind_template_child (widget_class, SasSearchWindow, empty);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, entry_stopped);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_search_window_init (SasSearchWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = g_list_store_new (SAS_TYPE_SEARCH_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  g_signal_connect (factory, "setup", G_CALLBACK (row_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind), NULL);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  sas_access_name (GTK_WIDGET (self->entry), _("Search everywhere"));
  sas_access_name (GTK_WIDGET (self->view), _("Found"));
  sas_access_tab_leaves (gtk_widget_get_parent (GTK_WIDGET (self->view)));
}

SasSearchWindow *
sas_search_window_open (GtkWindow *parent, SasSession *session)
{
  SasSearchWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && SAS_IS_SESSION (session), NULL);
  self = g_object_new (SAS_TYPE_SEARCH_WINDOW, NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->opener, GTK_WIDGET (parent));
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  show (self, NULL, NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
