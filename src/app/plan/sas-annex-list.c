#include "config.h"
#include "sas-access.h"
#include "sas-annex-list.h"
#include "sas-i18n.h"
#include "sas-plan-field.h"
#include "sas-plan-remarks.h"
#include "sas-plan-verbs.h"

typedef struct { GtkWidget *box, *field, *remove; } Line;

struct _SasAnnexList
{
  GtkBox       parent_instance;

  SasPlanDesk *desk;
  char        *list;
  char        *title;
  GtkWidget   *lines_box;
  GtkWidget   *add;
  GtkWidget   *remarks;
  GArray      *lines;        /* Line */
};

G_DEFINE_FINAL_TYPE (SasAnnexList, sas_annex_list, GTK_TYPE_BOX)

static int
line_of (SasAnnexList *self, GtkWidget *inside)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *box = g_array_index (self->lines, Line, i).box;

      if (inside != NULL && (inside == box || gtk_widget_is_ancestor (inside, box)))
        return (int) i;
    }
  return -1;
}

static void
remove_line (SasAnnexList *self, int line)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.removed", "s", _("Line deleted"));
  sas_plan_remove_text_step (self->desk, self->list, (guint) line);
}

static void
remove_clicked (GtkWidget *button, SasAnnexList *self)
{
  remove_line (self, line_of (self, button));
}

static void
add_clicked (SasAnnexList *self)
{
  sas_plan_add_text_step (self->desk, self->list, -1, "");
}

static void
field_entered (GtkWidget *field, SasAnnexList *self)
{
  int line = line_of (self, field);

  if ((guint) line + 1 < self->lines->len)
    sas_annex_list_focus (self, line + 1);
  else if (sas_plan_desk_may_edit (self->desk))
    add_clicked (self);
}

static gboolean
move_key (GtkWidget *widget, GVariant *by, gpointer data)
{
  SasAnnexList *self = SAS_ANNEX_LIST (widget);
  int line = line_of (self, gtk_root_get_focus (gtk_widget_get_root (widget)));

  if (line < 0 || !sas_plan_desk_may_edit (self->desk))
    return FALSE;
  sas_plan_move_text_step (self->desk, self->list, (guint) line, line + g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
remove_key (GtkWidget *widget, GVariant *nothing, gpointer data)
{
  SasAnnexList *self = SAS_ANNEX_LIST (widget);
  int line = line_of (self, gtk_root_get_focus (gtk_widget_get_root (widget)));

  if (line < 0 || !sas_plan_desk_may_edit (self->desk))
    return FALSE;
  remove_line (self, line);
  return TRUE;
}

static void
append_line (SasAnnexList *self)
{
  guint number = self->lines->len + 1;
  g_autofree char *name = g_strdup_printf (_("%s, line %u"), self->title, number);
  g_autofree char *remove = g_strdup_printf (_("Delete line %u (Alt+Delete)"), number);
  Line line = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), sas_plan_field_new (name, _("write here")),
                gtk_button_new_from_icon_name ("user-trash-symbolic") };

  gtk_widget_set_hexpand (line.field, TRUE);
  gtk_widget_add_css_class (line.remove, "flat");
  gtk_widget_set_valign (line.remove, GTK_ALIGN_START);
  sas_access_tip (line.remove, remove);
  g_signal_connect (line.field, "activate", G_CALLBACK (field_entered), self);
  g_signal_connect (line.remove, "clicked", G_CALLBACK (remove_clicked), self);
  gtk_box_append (GTK_BOX (line.box), line.field);
  gtk_box_append (GTK_BOX (line.box), line.remove);
  gtk_box_append (GTK_BOX (self->lines_box), line.box);
  g_array_append_val (self->lines, line);
}

static void
drop_line (SasAnnexList *self)
{
  guint last = self->lines->len - 1;

  gtk_box_remove (GTK_BOX (self->lines_box), g_array_index (self->lines, Line, last).box);
  g_array_set_size (self->lines, last);
}

void
sas_annex_list_update (SasAnnexList *self, SasPlanDesk *desk)
{
  guint count = sas_plan_annex_texts (sas_plan_desk_get_plan (desk), self->list)->len;
  gboolean may_edit = sas_plan_desk_may_edit (desk);
  g_autofree char *place = g_strconcat ("annexes/", self->list, NULL);

  g_set_object (&self->desk, desk);
  while (self->lines->len > count)
    drop_line (self);
  while (self->lines->len < count)
    append_line (self);
  for (guint i = 0; i < count; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      g_autofree char *path = g_strdup_printf ("%s/%u", place, i);

      sas_plan_field_bind (SAS_PLAN_FIELD (line->field), desk, path);
      gtk_widget_set_visible (line->remove, may_edit);
    }
  gtk_widget_set_visible (self->add, may_edit);
  if (sas_plan_desk_find (desk, place) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wanting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wanting");
  sas_plan_remarks_update (SAS_PLAN_REMARKS (self->remarks), desk, place, NULL);
}

void
sas_annex_list_focus (SasAnnexList *self, int index)
{
  if (index >= 0 && (guint) index < self->lines->len)
    gtk_widget_grab_focus (g_array_index (self->lines, Line, index).field);
  else
    gtk_widget_grab_focus (self->add);
}

static void
sas_annex_list_dispose (GObject *object)
{
  SasAnnexList *self = SAS_ANNEX_LIST (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->list, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->lines, g_array_unref);
  G_OBJECT_CLASS (sas_annex_list_parent_class)->dispose (object);
}

static void
sas_annex_list_class_init (SasAnnexListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_annex_list_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, remove_key, NULL);
}

static void
sas_annex_list_init (SasAnnexList *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "annex");
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

GtkWidget *
sas_annex_list_new (const char *list, const char *title, const char *help)
{
  SasAnnexList *self = g_object_new (SAS_TYPE_ANNEX_LIST, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title_label = label_new (title, "strong");
  g_autofree char *add_name = g_strdup_printf (_("Add a line: %s"), title);

  self->list = g_strdup (list);
  self->title = g_strdup (title);
  self->lines_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->remarks = sas_plan_remarks_new ();
  self->add = gtk_button_new_with_label (_("Add"));
  gtk_widget_add_css_class (self->add, "link");
  sas_access_name (self->add, add_name);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked), self);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_box_append (GTK_BOX (head), title_label);
  gtk_box_append (GTK_BOX (head), self->add);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), label_new (help, "secondary"));
  gtk_box_append (GTK_BOX (self), self->lines_box);
  gtk_box_append (GTK_BOX (self), self->remarks);
  return GTK_WIDGET (self);
}
