#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-import-item.h"
#include "sas-import-list.h"

struct _SasImportList
{
  GtkWidget parent_instance;

  GtkWidget          *root, *filters, *scroller;   /* children */
  GtkFilterListModel *shown;                       /* (owned) */
  GtkCustomFilter    *filter;                      /* (owned) */
  SasImportShow       show;
};
G_DEFINE_FINAL_TYPE (SasImportList, sas_import_list, GTK_TYPE_WIDGET)

/* --- rows --- */

static const struct { const char *word, *css_class; } verdict_looks[SAS_VERDICTS] = {
  { N_("new"), "ok" }, { N_("changed"), "acc" }, { N_("unchanged"), NULL }, { N_("rejected"), "err" }, { NULL, NULL }, { NULL, NULL }
};

static GtkWidget *
row_label (int letters, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  gtk_label_set_max_width_chars (GTK_LABEL (label), letters);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *chip = gtk_label_new (NULL), *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *detail = row_label (-1, NULL);

  gtk_box_append (GTK_BOX (row), row_label (5, "secondary"));
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (place, 90, -1);
  gtk_box_append (GTK_BOX (place), chip);
  gtk_box_append (GTK_BOX (row), place);
  gtk_box_append (GTK_BOX (names), row_label (32, "strong"));
  gtk_box_append (GTK_BOX (names), row_label (32, "secondary"));
  gtk_box_append (GTK_BOX (row), names);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (detail), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_box_append (GTK_BOX (row), detail);
  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_top (row, 3);
  gtk_widget_set_margin_bottom (row, 3);
  gtk_list_item_set_child (item, row);
}

static void
set_look (GtkWidget *chip, GtkWidget *detail, SasImportItem *item)
{
  SasVerdict verdict = sas_import_item_get_verdict (item);
  static const char *const classes[] = { "ok", "acc", "err", "warn" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (chip, classes[i]);
  gtk_label_set_label (GTK_LABEL (chip), _(verdict_looks[verdict].word));
  if (verdict_looks[verdict].css_class != NULL)
    gtk_widget_add_css_class (chip, verdict_looks[verdict].css_class);
  gtk_widget_remove_css_class (detail, "error-text");
  gtk_widget_remove_css_class (detail, "warn-text");
  if (verdict == SAS_VERDICT_REJECTED)
    gtk_widget_add_css_class (detail, "error-text");
  else if (sas_import_item_has_warning (item))
    gtk_widget_add_css_class (detail, "warn-text");
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  SasImportItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *place = gtk_widget_get_next_sibling (number), *names = gtk_widget_get_next_sibling (place);
  GtkWidget *detail = gtk_widget_get_next_sibling (names);
  g_autofree char *row = g_strdup_printf ("%u", sas_import_item_get_row (item));

  gtk_label_set_label (GTK_LABEL (number), row);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (names)), sas_import_item_get_label (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (names)), sas_import_item_get_key (item));
  gtk_label_set_label (GTK_LABEL (detail), sas_import_item_get_detail (item));
  set_look (gtk_widget_get_first_child (place), detail, item);
}

/* --- filter --- */

static gboolean
keep_item (gpointer item, gpointer data)
{
  return sas_import_item_is_shown (item, SAS_IMPORT_LIST (data)->show);
}

static void
on_filter_toggled (GtkToggleButton *button, gpointer show)
{
  SasImportList *self = SAS_IMPORT_LIST (gtk_widget_get_ancestor (GTK_WIDGET (button), SAS_TYPE_IMPORT_LIST));

  if (self == NULL || !gtk_toggle_button_get_active (button))
    return;
  self->show = GPOINTER_TO_UINT (show);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static guint
count_shown (GListModel *items, SasImportShow show)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SasImportItem) item = g_list_model_get_item (items, i);

      count += (guint) sas_import_item_is_shown (item, show);
    }
  return count;
}

static void
fill_filters (SasImportList *self, GListModel *items)
{
  GtkWidget *child, *first = NULL;

  while ((child = gtk_widget_get_first_child (self->filters)) != NULL)
    gtk_widget_unparent (child);
  for (guint show = 0; show < SAS_IMPORT_SHOWS; show++)
    {
      guint count = count_shown (items, show);
      g_autofree char *text = g_strdup_printf ("%s %u", _(sas_import_show_labels[show]), count);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      gtk_widget_set_sensitive (button, count > 0 || show == SAS_IMPORT_SHOW_ALL);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), show == self->show);
      g_signal_connect (button, "toggled", G_CALLBACK (on_filter_toggled), GUINT_TO_POINTER (show));
      gtk_box_append (GTK_BOX (self->filters), button);
    }
}

/* --- the widget --- */

static void
sas_import_list_dispose (GObject *object)
{
  SasImportList *self = SAS_IMPORT_LIST (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_import_list_parent_class)->dispose (object);
}

static void
sas_import_list_class_init (SasImportListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_import_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
build_list (SasImportList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *plain = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (plain), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  sas_access_name (list, _("Rows of the file"));
  return list;
}

static void
sas_import_list_init (SasImportList *self)
{
  self->filter = gtk_custom_filter_new (keep_item, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->filters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->filters, "linked");
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_halign (self->filters, GTK_ALIGN_START);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), build_list (self));
  gtk_box_append (GTK_BOX (self->root), self->filters);
  gtk_box_append (GTK_BOX (self->root), self->scroller);
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
  sas_access_tab_leaves (self->scroller);
}

void
sas_import_list_set (SasImportList *self, const SasImport *import)
{
  g_autoptr (GListStore) items = sas_import_items (import);

  g_return_if_fail (SAS_IS_IMPORT_LIST (self));
  self->show = import->rejected > 0 ? SAS_IMPORT_SHOW_REJECTED : SAS_IMPORT_SHOW_ALL;
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (items));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  fill_filters (self, G_LIST_MODEL (items));
}

guint
sas_import_list_count (SasImportList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
