#include "config.h"
#include "sas-access.h"
#include "sas-app-page.h"
#include "sas-i18n.h"
#include "sas-task-list.h"
#include "sas-task-page.h"
#include "sas-task-row.h"

struct _SasTaskPage
{
  GtkWidget           parent_instance;

  SasSession         *session;
  SasTaskList        *list;        /* (borrowed): the session's */
  GListStore         *shown;       /* SasTaskItem: those that match */

  GtkWidget          *root;
  GtkBox             *chips;
  GtkSearchEntry     *search;
  GtkStack           *middle;
  GtkScrolledWindow  *scrolled;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkLabel           *empty_title;
  GtkLabel           *empty_text;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasTaskPage, sas_task_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- rows --- */

static void
row_setup (SasTaskPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, sas_task_row_new ());
}

static void
row_bind (SasTaskPage *self, GtkListItem *list_item)
{
  sas_task_row_bind (SAS_TASK_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item),
                     sas_session_get_roster (self->session));
}

/* --- what is shown --- */

/* One chip a section that is not empty: how many there are in all. */
static void
update_chips (SasTaskPage *self, GPtrArray *items)
{
  static const char *const classes[SAS_SECTIONS] = { "err", "warn", NULL, NULL };
  guint counts[SAS_SECTIONS] = { 0 };
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; i < items->len; i++)
    counts[sas_task_item_section (g_ptr_array_index (items, i))]++;
  for (int section = 0; section < SAS_SECTIONS; section++)
    {
      g_autofree char *text = g_strdup_printf ("%s: %u", sas_task_section_title ((SasTaskSection) section), counts[section]);

      if (counts[section] == 0)
        continue;
      chip = gtk_label_new (text);
      gtk_widget_add_css_class (chip, "chip");
      if (classes[section] != NULL)
        gtk_widget_add_css_class (chip, classes[section]);
      gtk_box_append (self->chips, chip);
    }
}

static void
show_empty (SasTaskPage *self, gboolean any)
{
  const char *error = sas_task_list_get_error (self->list);

  gtk_label_set_label (self->empty_title, error != NULL ? _("The list could not be read") : any ? _("No task matches") : _("Nothing waits for you"));
  gtk_label_set_label (self->empty_text, error != NULL ? error : any ? _("Search for a name, a number or a word of the task.") :
                       _("What you have to do appears here by its term: your own plan, plans of your members, and what is to be mended."));
  gtk_stack_set_visible_child_name (self->middle, "empty");
}

/* Where @item stands now; the first, when it is done or nothing was chosen. */
static guint
find_shown (SasTaskPage *self, SasTaskItem *item)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n && item != NULL; i++)
    {
      g_autoptr (SasTaskItem) other = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (sas_task_item_is_same (item, other))
        return i;
    }
  return 0;
}

/* Those that match, each section headed by its first. (transfer container) */
static GPtrArray *
pick (GPtrArray *items, const char *find)
{
  GPtrArray *matching = g_ptr_array_new ();
  int section = -1;

  for (guint i = 0; i < items->len; i++)
    {
      SasTaskItem *item = g_ptr_array_index (items, i);

      if (!sas_task_item_matches (item, find))
        continue;
      item->first = (int) sas_task_item_section (item) != section;
      section = (int) sas_task_item_section (item);
      g_ptr_array_add (matching, item);
    }
  return matching;
}

static void
fill (SasTaskPage *self)
{
  GPtrArray *items = self->list != NULL ? sas_task_list_get_items (self->list) : NULL;
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (SasTaskItem) chosen = NULL;
  g_autoptr (GPtrArray) matching = NULL;

  if (items == NULL)
    return;
  g_set_object (&chosen, gtk_single_selection_get_selected_item (self->selection));
  matching = pick (items, find);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  gtk_single_selection_set_selected (self->selection, find_shown (self, chosen));
  update_chips (self, items);
  if (matching->len == 0)
    show_empty (self, items->len > 0);
  else
    gtk_stack_set_visible_child_name (self->middle, "tasks");
}

static void
list_loaded (SasTaskPage *self)
{
  if (sas_task_list_get_items (self->list) != NULL)
    fill (self);
  else
    show_empty (self, FALSE);
}

/* --- going there --- */

/* The year first: the page opens what is of the year of the window. */
static gboolean
open_task (SasTaskPage *self, SasTaskItem *item)
{
  if (item == NULL)
    return FALSE;
  sas_session_set_year (self->session, item->task->year);
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(ss)", item->task->page, item->task->place);
}

static void
row_activated (SasTaskPage *self, guint position)
{
  g_autoptr (SasTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  open_task (self, item);
}

static void
search_changed (SasTaskPage *self)
{
  fill (self);
}

static void
search_stopped (SasTaskPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Enter in the search: the first that is found. */
static void
search_entered (SasTaskPage *self)
{
  open_task (self, gtk_single_selection_get_selected_item (self->selection));
}

/* --- as a page --- */

/* The day may be another than when they were read. */
static void
page_shown (SasAppPage *page)
{
  sas_task_list_reload (SAS_TASK_PAGE (page)->list);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasTaskPage *self = SAS_TASK_PAGE (page);

  return open_task (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_TASK_PAGE (page)->search));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
}

/* --- life --- */

static void
sas_task_page_dispose (GObject *object)
{
  SasTaskPage *self = SAS_TASK_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_TASK_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_task_page_parent_class)->dispose (object);
}

static void
sas_task_page_class_init (SasTaskPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_task_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-task-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, root);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, chips);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, search);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, middle);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, view);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasTaskPage, empty_text);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, search_entered);
}

static void
sas_task_page_init (SasTaskPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->shown = g_list_store_new (SAS_TYPE_TASK_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bind), self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  sas_access_name (GTK_WIDGET (self->search), _("Search tasks"));
  sas_access_name (GTK_WIDGET (self->view), _("Tasks"));
  sas_access_tab_leaves (GTK_WIDGET (self->scrolled));
}

GtkWidget *
sas_task_page_new (SasSession *session)
{
  SasTaskPage *self = g_object_new (SAS_TYPE_TASK_PAGE, NULL);

  self->session = g_object_ref (session);
  self->list = sas_task_list_of (session);
  g_signal_connect_swapped (self->list, "loaded", G_CALLBACK (list_loaded), self);
  fill (self);
  return GTK_WIDGET (self);
}
