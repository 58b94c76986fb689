#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-period.h"
#include "sas-printed-columns.h"

struct _SasPrintedItem { GObject parent_instance; SasPrinted *document; };
G_DEFINE_FINAL_TYPE (SasPrintedItem, sas_printed_item, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sas_printed_item_finalize (GObject *object)
{
  sas_printed_free (SAS_PRINTED_ITEM (object)->document);
  G_OBJECT_CLASS (sas_printed_item_parent_class)->finalize (object);
}

static void
sas_printed_item_class_init (SasPrintedItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_printed_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_PRINTED_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_printed_item_init (SasPrintedItem *self)
{
}

SasPrintedItem *
sas_printed_item_new (const SasPrinted *document)
{
  SasPrintedItem *self = g_object_new (SAS_TYPE_PRINTED_ITEM, NULL);

  self->document = sas_record_copy (&sas_printed_type, document);
  return self;
}

const SasPrinted *
sas_printed_item_get (SasPrintedItem *self)
{
  return self->document;
}

void
sas_printed_item_set (SasPrintedItem *self, const SasPrinted *document)
{
  sas_printed_free (self->document);
  self->document = sas_record_copy (&sas_printed_type, document);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- words --- */

static char *
form_name (const SasPrinted *document)
{
  const SasForm *form = sas_form_find (document->form);

  return form != NULL ? g_strdup_printf ("%s %s", document->form, sas_form_title (form)) : g_strdup (document->form);
}

char *
sas_printed_label (const SasPrinted *document)
{
  g_autofree char *form = form_name (document);

  return g_strdup_printf ("%s, %s", form, document->name);
}

/* The day of "2026-11-24T03:42:10Z" here, as the window writes days. (transfer full) */
static char *
day_of (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup (time);
  return sas_date_to_display (sas_date_new ((guint) g_date_time_get_year (local), (guint) g_date_time_get_month (local),
                                            (guint) g_date_time_get_day_of_month (local)));
}

/* --- cells: two texts, the second under the first --- */

static void
show_pair (GtkWidget *pair, const char *first, const char *second)
{
  GtkWidget *label = gtk_widget_get_first_child (pair), *under = gtk_widget_get_last_child (pair);

  gtk_label_set_label (GTK_LABEL (label), first);
  gtk_widget_set_tooltip_text (label, first);
  gtk_label_set_label (GTK_LABEL (under), second);
  gtk_widget_set_visible (under, *second != '\0');
}

static void
show_document (GtkWidget *cell, const SasPrinted *document)
{
  g_autofree char *form = form_name (document);
  int period = document->period != NULL ? sas_period_find (document->period) : -1;
  g_autoptr (GString) under = g_string_new (NULL);

  g_string_append_printf (under, "%d", document->year);
  if (period >= 0)
    g_string_append_printf (under, " · %s", sas_period_name ((SasPeriod) period));
  if (document->version > 1)
    g_string_append_printf (under, _(" · version %d"), document->version);
  if (document->open)
    g_string_append_printf (under, " · %s", _("draft"));
  show_pair (cell, form, under->str);
}

static void
show_employee (GtkWidget *cell, const SasPrinted *document)
{
  g_autofree char *nip = sas_nip_display (document->nip);

  show_pair (cell, document->name, nip);
}

/* In fours, as it stands out when it is read aloud. */
static void
show_code (GtkWidget *cell, const SasPrinted *document)
{
  g_autofree char *code = sas_printed_spell_code (document->checksum);

  show_pair (cell, code, "");
}

static void
show_printed (GtkWidget *cell, const SasPrinted *document)
{
  g_autofree char *day = day_of (document->printed);
  g_autofree char *by = document->copies > 1 ? g_strdup_printf (_("%d times · %s"), document->copies, document->printed_by)
                                             : g_strdup (document->printed_by);

  show_pair (cell, day, by);
}

/* A dash: it is awaited. What is not awaited says why. */
static void
show_returned (GtkWidget *cell, const SasPrinted *document)
{
  g_autofree char *day = sas_date_to_display (document->returned);
  SasPrintedStanding standing = sas_printed_standing (document);

  if (standing == SAS_PRINTED_BACK)
    show_pair (cell, day, document->returned_by != NULL ? document->returned_by : "");
  else if (standing == SAS_PRINTED_OUT)
    show_pair (cell, "–", "");
  else
    show_pair (cell, "", document->open ? _("not awaited: a draft") : _("not awaited: unsigned"));
}

static const struct { const char *title; int width; gboolean expand; const char *class; void (*show) (GtkWidget *, const SasPrinted *); } columns[] = {
  { N_("Document"),  228, TRUE,  NULL,     show_document },
  { N_("Employee"),  198, TRUE,  "strong", show_employee },
  { N_("Code"),      138, FALSE, NULL,     show_code     },
  { N_("Printed"),   162, FALSE, NULL,     show_printed  },
  { N_("Came back"), 144, FALSE, NULL,     show_returned },
};

static GtkWidget *
build_label (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), build_label (columns[GPOINTER_TO_UINT (column)].class));
  gtk_box_append (GTK_BOX (box), build_label ("secondary"));
  gtk_list_item_set_child (item, box);
}

#define SCAN G_N_ELEMENTS (columns)
static void show_scan (GtkWidget *image, const SasPrinted *document);

static void
show_cell (GtkListItem *item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
  const SasPrinted *document = SAS_PRINTED_ITEM (gtk_list_item_get_item (item))->document;

  if (column == SCAN)
    show_scan (gtk_list_item_get_child (item), document);
  else
    columns[column].show (gtk_list_item_get_child (item), document);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_object_set_data (G_OBJECT (item), "column", column);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (show_cell), item);
  show_cell (item);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_cell, item);
}

static void
on_setup_scan (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_image_new ());
}

static void
show_scan (GtkWidget *image, const SasPrinted *document)
{
  g_autofree char *tip = document->scan != NULL ? g_strdup_printf (_("Scan: %s"), document->scan) : NULL;

  gtk_image_set_from_icon_name (GTK_IMAGE (image), document->scan != NULL ? "x-office-document-symbolic" : NULL);
  gtk_widget_set_tooltip_text (image, tip);
}

static void
add_column (GtkColumnView *view, const char *title, GtkListItemFactory *factory, int width, gboolean expand)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_expand (column, expand);
  sas_column_set_width (column, width);
  gtk_column_view_append_column (view, column);
}

void
sas_printed_columns_add (GtkColumnView *view)
{
  GtkListItemFactory *factory;

  for (guint i = 0; i < SCAN; i++)
    {
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
      add_column (view, _(columns[i].title), factory, columns[i].width, columns[i].expand);
    }
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_scan), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (SCAN));
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  add_column (view, _("Scan"), factory, 66, FALSE);
}
