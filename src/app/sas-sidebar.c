#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-app-page.h"
#include "sas-sidebar.h"

#define OPEN_WIDTH 204
#define RAIL_WIDTH 54
#define RAIL_MARK 42

struct _SasSidebar
{
  GtkWidget  parent_instance;

  GtkWidget *box, *list, *foot, *foot_text, *foot_title, *foot_detail;  /* owned by their parents */
  gboolean   rail;
};

G_DEFINE_FINAL_TYPE (SasSidebar, sas_sidebar, GTK_TYPE_WIDGET)

/* What a row is made of; the row owns the widgets. */
typedef struct
{
  const SasPageSpec *spec;
  GtkWidget         *label, *count;
  GtkWidget         *mark, *badge;   /* the icon, and the count on its corner in the rail */
  guint              number;         /* that waits there */
} Row;

static Row *
row_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "sas-row");
}

static GtkWidget *
build_count (GtkAlign valign)
{
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "count");
  gtk_widget_set_valign (count, valign);
  gtk_widget_set_visible (count, FALSE);
  return count;
}

static GtkWidget *
build_row (const SasPageSpec *spec)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Row *parts = g_new0 (Row, 1);

  parts->spec = spec;
  parts->mark = gtk_overlay_new ();
  parts->badge = build_count (GTK_ALIGN_START);
  gtk_widget_set_halign (parts->badge, GTK_ALIGN_END);
  gtk_widget_add_css_class (parts->badge, "badge-count");
  gtk_overlay_set_child (GTK_OVERLAY (parts->mark), gtk_image_new_from_icon_name (spec->icon));
  gtk_overlay_add_overlay (GTK_OVERLAY (parts->mark), parts->badge);
  parts->label = gtk_label_new (_(spec->title));
  gtk_label_set_xalign (GTK_LABEL (parts->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (parts->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (parts->label, TRUE);
  parts->count = build_count (GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), parts->mark);
  gtk_box_append (GTK_BOX (box), parts->label);
  gtk_box_append (GTK_BOX (box), parts->count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "sas-row", parts, g_free);
  sas_access_name (row, _(spec->title));
  return row;
}

/* A group begins where its name differs from the row before: its name when open, a line in the rail. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  SasSidebar *self = user_data;
  const char *group = row_of (row)->spec->group;
  const char *group_before = before != NULL ? row_of (before)->spec->group : NULL;
  GtkWidget *header = NULL;

  if (g_strcmp0 (group, group_before) != 0 && (before != NULL || !self->rail))
    {
      if (self->rail)
        header = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      else if (group != NULL)
        {
          g_autofree char *capitals = g_utf8_strup (_(group), -1);

          header = gtk_label_new (capitals);
          gtk_label_set_xalign (GTK_LABEL (header), 0);
          gtk_widget_add_css_class (header, "heading");
        }
    }
  gtk_list_box_row_set_header (row, header);
}

static void
on_row_selected (SasSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", row_of (row)->spec->id);
}

/* Open: beside the name. In the rail: on the corner of the icon, and whole in what is read out. */
static void
show_count (SasSidebar *self, GtkListBoxRow *row)
{
  const Row *parts = row_of (row);
  gboolean any = parts->number > 0;
  g_autofree char *text = g_strdup_printf ("%u", parts->number);
  g_autofree char *name = any ? g_strdup_printf ("%s (%u)", _(parts->spec->title), parts->number) : g_strdup (_(parts->spec->title));

  gtk_label_set_label (GTK_LABEL (parts->count), text);
  gtk_label_set_label (GTK_LABEL (parts->badge), parts->number > 99 ? "99+" : text);
  gtk_widget_set_visible (parts->count, any && !self->rail);
  gtk_widget_set_visible (parts->badge, any && self->rail);
  gtk_widget_set_size_request (parts->mark, self->rail ? RAIL_MARK : -1, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), self->rail ? name : NULL);
  sas_access_name (GTK_WIDGET (row), name);
}

static void
update_rows (SasSidebar *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
      GtkWidget *box;

      if (row == NULL)
        break;
      box = gtk_list_box_row_get_child (row);
      gtk_widget_set_visible (row_of (row)->label, !self->rail);
      gtk_widget_set_halign (box, self->rail ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
      show_count (self, row);
    }
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

static GtkWidget *
build_foot (SasSidebar *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->foot_text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->foot_title = gtk_label_new (NULL);
  self->foot_detail = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->foot, "foot");
  gtk_widget_add_css_class (self->foot_title, "caption");
  gtk_widget_add_css_class (self->foot_title, "strong");
  gtk_widget_add_css_class (self->foot_detail, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->foot_title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->foot_detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->foot_title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->foot_detail), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->foot_text), self->foot_title);
  gtk_box_append (GTK_BOX (self->foot_text), self->foot_detail);
  gtk_box_append (GTK_BOX (self->foot), gtk_image_new_from_icon_name ("drive-harddisk-symbolic"));
  gtk_box_append (GTK_BOX (self->foot), self->foot_text);
  return self->foot;
}

static void
sas_sidebar_dispose (GObject *object)
{
  g_clear_pointer (&SAS_SIDEBAR (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_sidebar_parent_class)->dispose (object);
}

static void
sas_sidebar_class_init (SasSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_sidebar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sidebar");
}

static void
sas_sidebar_init (SasSidebar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pane");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header, self, NULL);
  sas_access_name (self->list, _("Pages"));
  for (guint i = 0; i < sas_n_page_specs; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), build_row (&sas_page_specs[i]));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  sas_access_tab_leaves (scrolled);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), build_foot (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), OPEN_WIDTH, -1);
}

void
sas_sidebar_set_rail (SasSidebar *self, gboolean rail)
{
  g_return_if_fail (SAS_IS_SIDEBAR (self));

  if (self->rail == rail)
    return;
  self->rail = rail;
  gtk_widget_set_size_request (GTK_WIDGET (self), rail ? RAIL_WIDTH : OPEN_WIDTH, -1);
  (rail ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "rail");
  gtk_widget_set_visible (self->foot_text, !rail);
  gtk_widget_set_halign (self->foot, rail ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  update_rows (self);
}

gboolean
sas_sidebar_is_rail (SasSidebar *self)
{
  g_return_val_if_fail (SAS_IS_SIDEBAR (self), FALSE);
  return self->rail;
}

static GtkListBoxRow *
find_row (SasSidebar *self, const char *page)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL || g_strcmp0 (row_of (row)->spec->id, page) == 0)
        return row;
    }
}

void
sas_sidebar_show_for (SasSidebar *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_SIDEBAR (self) && SAS_IS_SESSION (session));

  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        break;
      gtk_widget_set_visible (GTK_WIDGET (row), sas_page_spec_concerns (row_of (row)->spec, session));
    }
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

void
sas_sidebar_select (SasSidebar *self, const char *page)
{
  g_return_if_fail (SAS_IS_SIDEBAR (self));

  g_signal_handlers_block_by_func (self->list, on_row_selected, self);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), find_row (self, page));
  g_signal_handlers_unblock_by_func (self->list, on_row_selected, self);
}

void
sas_sidebar_set_count (SasSidebar *self, const char *page, guint count)
{
  GtkListBoxRow *row;

  g_return_if_fail (SAS_IS_SIDEBAR (self));

  row = find_row (self, page);
  if (row == NULL)
    return;
  row_of (row)->number = count;
  show_count (self, row);
}

void
sas_sidebar_set_foot (SasSidebar *self, const char *title, const char *detail)
{
  g_autofree char *both = g_strdup_printf ("%s\n%s", title, detail);

  g_return_if_fail (SAS_IS_SIDEBAR (self));

  gtk_label_set_label (GTK_LABEL (self->foot_title), title);
  gtk_label_set_label (GTK_LABEL (self->foot_detail), detail);
  gtk_widget_set_tooltip_text (self->foot, both);
}
