#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-paper-sheets.h"
#include "sas-paper-view.h"
#include "sas-print-preview.h"

enum { THUMBNAIL_WIDTH = 66, PANE_WIDTH = 526 };

struct _SasPrintPreview
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget    *root, *desk, *nothing, *thumbs_scroller, *place;
  GtkStack     *stack;
  GtkLabel     *name, *what, *number, *why;
  GtkListBox   *thumbs;
  /* state */
  SasPaperView *paper;     /* child */
  GPtrArray    *parts;     /* (owned) (nullable) SasPages */
  guint         page;      /* of all parts, from 0 */
};
G_DEFINE_FINAL_TYPE (SasPrintPreview, sas_print_preview, GTK_TYPE_WIDGET)

guint
sas_print_preview_count (SasPrintPreview *self)
{
  guint count = 0;

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    count += sas_pages_count (g_ptr_array_index (self->parts, i));
  return count;
}

/* Of page @number of all: its document and its number there. */
static SasPages *
find_page (SasPrintPreview *self, guint number, guint *local)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      SasPages *pages = g_ptr_array_index (self->parts, i);

      if (number < sas_pages_count (pages))
        {
          *local = number;
          return pages;
        }
      number -= sas_pages_count (pages);
    }
  return NULL;
}

static void
update_head (SasPrintPreview *self)
{
  guint count = sas_print_preview_count (self), local = 0;
  SasPages *pages = count > 0 ? find_page (self, self->page, &local) : NULL;
  const SasPage *page = pages != NULL ? sas_pages_get (pages, local) : NULL;
  g_autofree char *number = count > 0 ? g_strdup_printf ("%u / %u", self->page + 1, count) : g_strdup ("");
  g_autofree char *what = NULL;

  if (page != NULL)
    what = g_strdup_printf ("%s · %s", pages->paper.size == SAS_PAPER_A4 ? "A4" : "F4", page->width > page->height ? _("landscape") : _("portrait"));
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->what, what != NULL ? what : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", count > 0 && self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < count);
}

static void
show_page (SasPrintPreview *self, guint number)
{
  guint local = 0;
  SasPages *pages = find_page (self, number, &local);

  if (pages == NULL)
    return;
  self->page = number;
  if (sas_paper_view_get_pages (self->paper) != pages)
    sas_paper_view_set_pages (self->paper, pages);
  sas_paper_view_go_to_page (self->paper, local);
  update_head (self);
}

static void
on_thumb (SasPrintPreview *self, GtkListBoxRow *row)
{
  if (row != NULL && self->parts != NULL)
    show_page (self, (guint) gtk_list_box_row_get_index (row));
}

static void
choose (SasPrintPreview *self, int number)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->thumbs, number);

  if (row != NULL)
    gtk_list_box_select_row (self->thumbs, row);
}

static void
previous_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (SAS_PRINT_PREVIEW (widget), (int) SAS_PRINT_PREVIEW (widget)->page - 1);
}

static void
next_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (SAS_PRINT_PREVIEW (widget), (int) SAS_PRINT_PREVIEW (widget)->page + 1);
}

static void
zoom_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_paper_view_zoom_step (SAS_PRINT_PREVIEW (widget)->paper, g_variant_get_int32 (parameter));
}

static void
add_thumbnail (SasPrintPreview *self, SasPages *pages, guint page, guint number)
{
  g_autoptr (GdkPaintable) paintable = sas_paper_thumbnail_new (pages, page, THUMBNAIL_WIDTH, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *picture = gtk_picture_new_for_paintable (paintable), *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf ("%u", number + 1);
  g_autofree char *name = g_strdup_printf (_("Page %u"), number + 1);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 3);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  sas_access_name (row, name);
  gtk_list_box_append (self->thumbs, row);
}

static void
fill_thumbnails (SasPrintPreview *self)
{
  GtkWidget *child;
  guint number = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->thumbs))) != NULL)
    gtk_list_box_remove (self->thumbs, child);
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      SasPages *pages = g_ptr_array_index (self->parts, i);

      for (guint page = 0; page < sas_pages_count (pages); page++)
        add_thumbnail (self, pages, page, number++);
    }
}

/* The paper takes any width: the pane asks for one at which a sheet can be judged, and gives way in a narrow window. */
static void
sas_print_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (SAS_PRINT_PREVIEW (widget)->root, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, PANE_WIDTH);
}

static void
sas_print_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (SAS_PRINT_PREVIEW (widget)->root, width, height, baseline, NULL);
}

static void
sas_print_preview_dispose (GObject *object)
{
  SasPrintPreview *self = SAS_PRINT_PREVIEW (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINT_PREVIEW);
  G_OBJECT_CLASS (sas_print_preview_parent_class)->dispose (object);
}

static void
sas_print_preview_class_init (SasPrintPreviewClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPrintPreview, member) }
    CHILD (root), CHILD (desk), CHILD (nothing), CHILD (thumbs_scroller), CHILD (place), CHILD (stack), CHILD (name), CHILD (what), CHILD (number),
    CHILD (why), CHILD (thumbs),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_print_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-preview.ui");
  widget_class->measure = sas_print_preview_measure;
  widget_class->size_allocate = sas_print_preview_size_allocate;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, on_thumb);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, previous_activated);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, next_activated);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_activated);
}

static void
sas_print_preview_init (SasPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->paper = SAS_PAPER_VIEW (sas_paper_view_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->paper), TRUE);
  gtk_box_append (GTK_BOX (self->place), GTK_WIDGET (self->paper));
  sas_access_tab_leaves (self->thumbs_scroller);
  update_head (self);
}

void
sas_print_preview_set (SasPrintPreview *self, const char *name, GPtrArray *parts, const char *why)
{
  g_return_if_fail (SAS_IS_PRINT_PREVIEW (self));
  if (parts != NULL)
    g_ptr_array_ref (parts);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  self->parts = parts;
  self->page = 0;
  gtk_label_set_label (self->name, name != NULL ? name : "");
  gtk_label_set_label (self->why, why != NULL ? why : "");
  fill_thumbnails (self);
  if (sas_print_preview_count (self) == 0)
    sas_paper_view_set_pages (self->paper, NULL);
  gtk_stack_set_visible_child (self->stack, sas_print_preview_count (self) > 0 ? self->desk : self->nothing);
  update_head (self);
  choose (self, 0);
}
