#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-print-arrange.h"

struct _SasPrintArrange
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget      *root;
  GtkDropDown    *order;
  GtkCheckButton *cover;
  GtkEditable    *name;
  GtkLabel       *told;
  /* state */
  char           *pattern;   /* (owned) the last that names files */
};
G_DEFINE_FINAL_TYPE (SasPrintArrange, sas_print_arrange, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *const orders[SAS_PRINT_ORDERS] = { N_("Along the units"), N_("By name"), N_("By NIP") };

/* A pattern that names no file is said to be wrong, and the one before it holds. */
static void
on_name (SasPrintArrange *self)
{
  const char *typed = gtk_editable_get_text (self->name);
  g_autoptr (GError) error = NULL;
  gboolean right = sas_print_name_check (typed, &error);

  sas_access_invalid (GTK_WIDGET (self->name), !right);
  if (!right)
    {
      gtk_label_set_label (self->told, error->message);
      return;
    }
  g_free (self->pattern);
  self->pattern = g_strdup (typed);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
sas_print_arrange_apply (SasPrintArrange *self, SasPrintRequest *request)
{
  g_return_if_fail (SAS_IS_PRINT_ARRANGE (self) && request != NULL);
  request->order = (SasPrintOrder) MIN (gtk_drop_down_get_selected (self->order), SAS_PRINT_ORDERS - 1);
  request->cover = gtk_check_button_get_active (self->cover);
  g_free (request->name);
  request->name = g_strdup (self->pattern);
}

char *
sas_print_arrange_name (SasPrintArrange *self, const SasPrintNameFacts *facts)
{
  char *name = sas_print_name (self->pattern, facts);

  gtk_label_set_label (self->told, name);
  return name;
}

static void
sas_print_arrange_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_PRINT_ARRANGE);
  G_OBJECT_CLASS (sas_print_arrange_parent_class)->dispose (object);
}

static void
sas_print_arrange_finalize (GObject *object)
{
  g_free (SAS_PRINT_ARRANGE (object)->pattern);
  G_OBJECT_CLASS (sas_print_arrange_parent_class)->finalize (object);
}

static void
sas_print_arrange_class_init (SasPrintArrangeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_print_arrange_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_print_arrange_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_PRINT_ARRANGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-arrange.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SasPrintArrange, root);
  gtk_widget_class_bind_template_child (widget_class, SasPrintArrange, order);
  gtk_widget_class_bind_template_child (widget_class, SasPrintArrange, cover);
  gtk_widget_class_bind_template_child (widget_class, SasPrintArrange, name);
  gtk_widget_class_bind_template_child (widget_class, SasPrintArrange, told);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
}

static void
sas_print_arrange_init (SasPrintArrange *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->pattern = g_strdup (SAS_PRINT_NAME_USUAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SAS_PRINT_ORDERS; i++)
    gtk_string_list_append (names, _(orders[i]));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (names));
  sas_access_name (GTK_WIDGET (self->order), _("Order"));
  sas_access_name (self->root, _("Order, names, list…"));
  gtk_editable_set_text (self->name, self->pattern);
}
