/* "Tandai perubahan": what differs from the plan before, on the paper, in the margin and in words. */
#include "config.h"
#include "sas-approval-page-private.h"
#include "sas-change-look.h"
#include "sas-i18n.h"

static gboolean
marks (SasApprovalPage *self)
{
  return self->facts != NULL && self->facts->changes->len > 0 && gtk_toggle_button_get_active (self->mark);
}

void
sas_approval_page_update_tints (SasApprovalPage *self)
{
  g_autoptr (GArray) tints = g_array_new (FALSE, FALSE, sizeof (SasTint));
  const char *place = sas_margin_list_get_place (self->margin);
  const SasTint chosen = { place, 0.875, 0.945, 0.941 };

  if (place != NULL && *place != '\0')
    g_array_append_val (tints, chosen);
  for (guint i = 0; marks (self) && i < self->facts->changes->len; i++)
    {
      const SasChange *change = g_ptr_array_index (self->facts->changes, i);
      const SasTint tint = sas_change_tint (change->kind, change->new_path);

      if (change->new_path != NULL)
        g_array_append_val (tints, tint);
    }
  sas_paper_view_set_tints (self->paper, (const SasTint *) (gpointer) tints->data, tints->len);
}

/* One chip a kind, with how many there are. */
static void
update_legend (SasApprovalPage *self)
{
  guint counts[SAS_CHANGES] = { 0 };
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_box_remove (self->legend, chip);
  for (guint i = 0; marks (self) && i < self->facts->changes->len; i++)
    counts[((const SasChange *) g_ptr_array_index (self->facts->changes, i))->kind]++;
  for (int kind = 0; kind < SAS_CHANGES; kind++)
    if (counts[kind] > 0)
      gtk_box_append (self->legend, sas_change_chip_new ((SasChangeKind) kind, counts[kind]));
}

/* What is not on this paper any more has no place to be tinted. All of a long list stands in the comparison. */
static void
update_removed (SasApprovalPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; marks (self) && i < self->facts->changes->len; i++)
    {
      const SasChange *change = g_ptr_array_index (self->facts->changes, i);

      if (change->kind == SAS_CHANGE_REMOVED)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", change->label, change->before);
    }
  if (text->len > 0)
    {
      g_string_prepend (text, ": ");
      g_string_prepend (text, sas_change_kind_label (SAS_CHANGE_REMOVED));
    }
  gtk_label_set_label (self->removed, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->removed), text->len > 0);
}

void
sas_approval_page_update_changes (SasApprovalPage *self)
{
  const SasPlan *earlier = self->facts != NULL ? self->facts->earlier : NULL;
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  g_autofree char *since = NULL;

  if (earlier != NULL && plan != NULL)
    since = earlier->year == plan->year ? g_strdup_printf (_("Since version %d"), earlier->version)
                                        : g_strdup_printf (_("Since the plan of %d"), earlier->year);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mark), earlier != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark),
                               since != NULL ? since : _("There is no earlier version and no plan of last year to compare with."));
  sas_margin_list_set_changes (self->margin, marks (self) ? self->facts->changes : NULL);
  sas_approval_page_update_tints (self);
  update_legend (self);
  update_removed (self);
}
