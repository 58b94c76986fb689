#include "config.h"
#include "sas-i18n.h"
#include "sas-plan-list-row.h"

struct _SasPlanListRow
{
  GtkBox          parent_instance;

  const char     *state_class;
  SasPlanItem    *item;

  GtkLabel       *group;
  GtkWidget      *entry;
  GtkLabel       *title;
  GtkImage       *icon;
  GtkLabel       *state;
  GtkLabel       *position;
  GtkProgressBar *bar;
  GtkLabel       *progress;
};

G_DEFINE_FINAL_TYPE (SasPlanListRow, sas_plan_list_row, GTK_TYPE_BOX)

static void
show_state (SasPlanListRow *self, SasPlanState state)
{
  if (self->state_class != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->state_class);
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), self->state_class);
    }
  self->state_class = sas_plan_state_class (state);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), self->state_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), self->state_class);
  gtk_image_set_from_icon_name (self->icon, sas_plan_state_icon (state));
  gtk_label_set_label (self->state, sas_plan_state_label (state));
}

void
sas_plan_list_row_bind (SasPlanListRow *self, SasPlanItem *item)
{
  const SasPlanRow *row = item->row;
  g_autofree char *year = g_strdup_printf (row->version > 1 ? _("%d, version %d") : "%d", row->year, row->version);

  g_set_object (&self->item, item);
  gtk_label_set_label (self->group, item->group);
  gtk_widget_set_visible (GTK_WIDGET (self->group), item->first);
  gtk_label_set_label (self->title, item->own ? year : row->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), row->name);
  show_state (self, row->state);
  gtk_label_set_label (self->position, row->position != NULL ? row->position : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->position), row->position);
  sas_plan_list_row_progress (self, row->state, 0, 0);
}

void
sas_plan_list_row_progress (SasPlanListRow *self, SasPlanState state, guint filled, guint parts)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u parts filled in"), filled, parts);

  show_state (self, parts > 0 ? state : self->item->row->state);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), parts > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), parts > 0);
  gtk_progress_bar_set_fraction (self->bar, parts > 0 ? (double) filled / parts : 0);
  gtk_label_set_label (self->progress, text);
}

static void
sas_plan_list_row_dispose (GObject *object)
{
  SasPlanListRow *self = SAS_PLAN_LIST_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PLAN_LIST_ROW);
  G_OBJECT_CLASS (sas_plan_list_row_parent_class)->dispose (object);
}

static void
sas_plan_list_row_class_init (SasPlanListRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_plan_list_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-plan-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, group);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, entry);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, title);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, state);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, position);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SasPlanListRow, progress);
}

static void
sas_plan_list_row_init (SasPlanListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sas_plan_list_row_new (void)
{
  return g_object_new (SAS_TYPE_PLAN_LIST_ROW, NULL);
}
