#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-task-row.h"

struct _SasTaskRow
{
  GtkBox    parent_instance;

  GtkLabel *section;
  GtkImage *icon;
  GtkLabel *sentence;
  GtkLabel *about;
  GtkLabel *due;
  GtkLabel *days;
};

G_DEFINE_FINAL_TYPE (SasTaskRow, sas_task_row, GTK_TYPE_BOX)

/* What is to be done, as a picture. */
static const char *const icons[SAS_TASK_KINDS] = {
  [SAS_TASK_BEGIN] = "list-add-symbolic", [SAS_TASK_SUBMIT] = "document-edit-symbolic", [SAS_TASK_MEND] = "mail-reply-sender-symbolic",
  [SAS_TASK_CLARIFY] = "chat-message-new-symbolic", [SAS_TASK_DIALOGUE] = "chat-message-new-symbolic",
  [SAS_TASK_APPROVE] = "object-select-symbolic", [SAS_TASK_TAKE_OVER] = "object-select-symbolic", [SAS_TASK_MEMBER] = "list-add-symbolic",
  [SAS_TASK_REALISE] = "document-edit-symbolic", [SAS_TASK_ACKNOWLEDGE] = "object-select-symbolic",
  [SAS_TASK_OBJECT] = "mail-reply-sender-symbolic", [SAS_TASK_OPEN] = "list-add-symbolic", [SAS_TASK_FEEDBACK] = "chat-message-new-symbolic",
  [SAS_TASK_ANSWER] = "chat-message-new-symbolic",
  [SAS_TASK_RATE] = "starred-symbolic", [SAS_TASK_FINALISE] = "object-select-symbolic", [SAS_TASK_DELIVER] = "printer-symbolic",
  [SAS_TASK_EXPLAIN] = "chat-message-new-symbolic", [SAS_TASK_REPORT] = "x-office-document-symbolic",
  [SAS_TASK_EVALUATE] = "starred-symbolic", [SAS_TASK_DECIDE] = "object-select-symbolic", [SAS_TASK_ORGANISATION] = "starred-symbolic",
  [SAS_TASK_UNEVALUATED] = "starred-symbolic",
  [SAS_TASK_PEOPLE] = "x-office-document-symbolic", [SAS_TASK_APPRAISER] = "system-users-symbolic", [SAS_TASK_VACANCY] = "system-users-symbolic",
};

static const char *const chips[SAS_SECTIONS] = { "err", "warn", "plain-chip", "plain-chip" };

/* "Kepala Seksi Jalan · Pasal 14(1), hlm. 65 (4)", with the name before it unless the sentence says it. (transfer full) */
static char *
about_text (const SasTask *task, SasRoster *roster)
{
  g_autofree char *who = sas_task_who (task);
  g_autofree char *position = *task->nip != '\0' ? sas_roster_position_at (roster, task->nip, NULL, sas_date_today ()) : NULL;
  g_autofree char *basis = task->basis != NULL ? sas_regulation_basis_text (task->basis) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *parts[] = { strstr (task->sentence, who) == NULL ? who : NULL, position, basis };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_days (SasTaskRow *self, const SasTask *task, SasTaskSection section)
{
  g_autofree char *due = task->due != SAS_DATE_NONE ? sas_date_to_display (task->due) : NULL;
  g_autofree char *days = sas_task_days_text (task);

  gtk_label_set_label (self->due, due != NULL ? due : "");
  gtk_label_set_label (self->days, days);
  gtk_widget_set_visible (GTK_WIDGET (self->days), *days != '\0');
  for (guint i = 0; i < SAS_SECTIONS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->days), chips[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->days), chips[section]);
}

void
sas_task_row_bind (SasTaskRow *self, SasTaskItem *item, SasRoster *roster)
{
  const SasTask *task = item->task;
  SasTaskSection section = sas_task_item_section (item);
  g_autofree char *about = about_text (task, roster);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->section, sas_task_section_title (section));
  gtk_widget_set_visible (GTK_WIDGET (self->section), item->first);
  gtk_image_set_from_icon_name (self->icon, icons[task->kind]);
  gtk_label_set_label (self->sentence, task->sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), task->sentence);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
  show_days (self, task, section);
  name = g_strdup_printf ("%s. %s. %s", task->sentence, about, gtk_label_get_label (self->days));
  sas_access_name (GTK_WIDGET (self), name);
}

static void
sas_task_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_TASK_ROW);
  G_OBJECT_CLASS (sas_task_row_parent_class)->dispose (object);
}

static void
sas_task_row_class_init (SasTaskRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_task_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, section);
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, about);
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, due);
  gtk_widget_class_bind_template_child (widget_class, SasTaskRow, days);
}

static void
sas_task_row_init (SasTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sas_task_row_new (void)
{
  return g_object_new (SAS_TYPE_TASK_ROW, NULL);
}
