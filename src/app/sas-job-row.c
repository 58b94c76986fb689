#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-jobs-button.h"

#define SAS_TYPE_JOB_ROW (sas_job_row_get_type ())
G_DECLARE_FINAL_TYPE (SasJobRow, sas_job_row, SAS, JOB_ROW, GtkWidget)

struct _SasJobRow
{
  GtkWidget      parent_instance;

  GtkWidget     *box, *bar, *status;  /* owned by their parents */
  SasRunningJob *job;                 /* (owned) */
};

G_DEFINE_FINAL_TYPE (SasJobRow, sas_job_row, GTK_TYPE_WIDGET)

static void
update (SasJobRow *self)
{
  g_autofree char *status = sas_running_job_dup_status (self->job);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), sas_job_get_progress (sas_running_job_get_job (self->job)));
  gtk_label_set_label (GTK_LABEL (self->status), status);
}

static void
on_cancel (GtkWidget *button, SasJobRow *self)
{
  gtk_widget_set_sensitive (button, FALSE);
  sas_job_cancel (sas_running_job_get_job (self->job));
}

static void
sas_job_row_dispose (GObject *object)
{
  SasJobRow *self = SAS_JOB_ROW (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_job_row_parent_class)->dispose (object);
}

static void
sas_job_row_class_init (SasJobRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_job_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_job_row_init (SasJobRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
build_texts (SasJobRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (sas_running_job_get_title (self->job));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "strong");
  self->status = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_widget_add_css_class (self->status, "secondary");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), self->status);
  gtk_widget_set_size_request (texts, 240, -1);
  return texts;
}

GtkWidget *
sas_job_row_new (SasRunningJob *job, const char *icon)
{
  SasJobRow *self = g_object_new (SAS_TYPE_JOB_ROW, NULL);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  g_autofree char *name = g_strdup_printf (_("Cancel: %s"), sas_running_job_get_title (job));

  self->job = g_object_ref (job);
  if (icon != NULL)
    {
      GtkWidget *disc = gtk_image_new_from_icon_name (icon);

      gtk_widget_add_css_class (disc, "disc");
      gtk_widget_set_valign (disc, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->box), disc);
    }
  gtk_box_append (GTK_BOX (self->box), build_texts (self));
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->bar, TRUE);
  sas_access_name (self->bar, sas_running_job_get_title (job));
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  sas_access_name (cancel, name);
  g_signal_connect (cancel, "clicked", G_CALLBACK (on_cancel), self);
  gtk_box_append (GTK_BOX (self->box), cancel);
  g_signal_connect_object (job, "notify::progress", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
