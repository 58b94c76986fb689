#include "config.h"
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-legacy-fields.h"
#include "sas-plan-field.h"
#include "sas-text-desk.h"

#define NUMBER_WIDTH 66

typedef enum { CHOICE, CHECK, TOLD, REMARK } Kind;

/* What is no SasPlanField: a choice, or a label that follows from the value. */
typedef struct
{
  SasLegacyFields *fields;
  Kind             kind;
  GtkWidget       *widget;       /* borrowed */
  char            *path;         /* (owned) (nullable) */
  SasLegacyTell    tell;
  guint            result, indicator;
} Follower;

struct _SasLegacyFields
{
  SasLegacyDesk *desk;
  GPtrArray     *texts;          /* SasPlanField, borrowed */
  GPtrArray     *followers;      /* Follower */
  gboolean       updating;
};

static void
follower_free (gpointer data)
{
  Follower *follower = data;

  g_free (follower->path);
  g_free (follower);
}

SasLegacyFields *
sas_legacy_fields_new (SasLegacyDesk *desk)
{
  SasLegacyFields *self = g_new0 (SasLegacyFields, 1);

  self->desk = g_object_ref (desk);
  self->texts = g_ptr_array_new ();
  self->followers = g_ptr_array_new_with_free_func (follower_free);
  return self;
}

void
sas_legacy_fields_free (SasLegacyFields *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->followers);
  g_object_unref (self->desk);
  g_free (self);
}

SasLegacyDesk *
sas_legacy_fields_desk (SasLegacyFields *self)
{
  return self->desk;
}

GtkWidget *
sas_legacy_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* --- texts --- */

GtkWidget *
sas_legacy_fields_text (SasLegacyFields *self, const char *path, const char *name, const char *placeholder, gboolean lines)
{
  GtkWidget *field = sas_plan_field_new (name, placeholder);

  g_object_set (field, "lines", lines, NULL);
  gtk_widget_set_hexpand (field, TRUE);
  sas_plan_field_bind (SAS_PLAN_FIELD (field), self->desk, path);
  g_ptr_array_add (self->texts, field);
  return field;
}

GtkWidget *
sas_legacy_fields_number (SasLegacyFields *self, const char *path, const char *name)
{
  GtkWidget *field = sas_legacy_fields_text (self, path, name, NULL, FALSE);

  gtk_widget_set_hexpand (field, FALSE);
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (field, NUMBER_WIDTH, -1);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (field), GTK_JUSTIFY_RIGHT);
  return field;
}

/* --- choices and labels --- */

static Follower *
follow (SasLegacyFields *self, Kind kind, GtkWidget *widget, const char *path)
{
  Follower *follower = g_new0 (Follower, 1);

  follower->fields = self;
  follower->kind = kind;
  follower->widget = widget;
  follower->path = g_strdup (path);
  g_ptr_array_add (self->followers, follower);
  return follower;
}

static void
show_follower (const Follower *follower)
{
  SasLegacyDesk *desk = follower->fields->desk;
  const SasLegacyRecord *record = sas_legacy_desk_get (desk);
  const SasFinding *finding = follower->kind == REMARK ? sas_text_desk_find (SAS_TEXT_DESK (desk), follower->path) : NULL;
  g_autofree char *told = follower->kind == TOLD ? follower->tell (record, follower->result, follower->indicator) : NULL;

  if (follower->kind == CHOICE)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (follower->widget), (guint) MAX (0, sas_legacy_get_choice (record, follower->path)));
  else if (follower->kind == CHECK)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (follower->widget), sas_legacy_get_choice (record, follower->path) > 0);
  else
    {
      const char *text = follower->kind == TOLD ? told : finding != NULL ? finding->message : "";

      gtk_label_set_label (GTK_LABEL (follower->widget), text != NULL ? text : "");
      gtk_widget_set_visible (follower->widget, text != NULL && *text != '\0');
    }
  if (follower->kind == CHOICE || follower->kind == CHECK)
    gtk_widget_set_sensitive (follower->widget, sas_legacy_desk_may_edit (desk));
}

static void
show_first (Follower *follower)
{
  follower->fields->updating = TRUE;
  show_follower (follower);
  follower->fields->updating = FALSE;
}

static void
choice_made (GObject *widget, GParamSpec *spec, Follower *follower)
{
  int choice = follower->kind == CHOICE ? (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (widget))
                                        : gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));

  if (!follower->fields->updating)
    sas_legacy_desk_choose (follower->fields->desk, follower->path, choice);
}

GtkWidget *
sas_legacy_fields_choice (SasLegacyFields *self, const char *path, const char *name, const char *const *labels)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (labels);
  Follower *follower = follow (self, CHOICE, choice, path);

  sas_drop_down_shorten (GTK_DROP_DOWN (choice));
  sas_access_name (choice, name);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  show_first (follower);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (choice_made), follower);
  return choice;
}

GtkWidget *
sas_legacy_fields_check (SasLegacyFields *self, const char *path, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);
  Follower *follower = follow (self, CHECK, check, path);

  show_first (follower);
  g_signal_connect (check, "notify::active", G_CALLBACK (choice_made), follower);
  return check;
}

GtkWidget *
sas_legacy_fields_told (SasLegacyFields *self, SasLegacyTell tell, guint result, guint indicator, const char *css_class)
{
  GtkWidget *label = sas_legacy_label (NULL, css_class);
  Follower *follower = follow (self, TOLD, label, NULL);

  follower->tell = tell;
  follower->result = result;
  follower->indicator = indicator;
  show_first (follower);
  return label;
}

GtkWidget *
sas_legacy_fields_remark (SasLegacyFields *self, const char *path)
{
  GtkWidget *label = sas_legacy_label (NULL, "caption");

  gtk_widget_add_css_class (label, "error-text");
  show_first (follow (self, REMARK, label, path));
  return label;
}

/* --- all of them --- */

void
sas_legacy_fields_update (SasLegacyFields *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->texts->len; i++)
    {
      SasPlanField *field = g_ptr_array_index (self->texts, i);

      sas_plan_field_bind (field, self->desk, sas_plan_field_get_path (field));
    }
  for (guint i = 0; i < self->followers->len; i++)
    show_follower (g_ptr_array_index (self->followers, i));
  self->updating = FALSE;
}

void
sas_legacy_fields_focus (SasLegacyFields *self, const char *path)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (g_strcmp0 (sas_plan_field_get_path (g_ptr_array_index (self->texts, i)), path) == 0)
      gtk_widget_grab_focus (g_ptr_array_index (self->texts, i));
}
