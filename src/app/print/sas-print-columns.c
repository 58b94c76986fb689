#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-print-columns.h"
#include "sas-print-row.h"

typedef void (*CellFunc) (GtkSignalListItemFactory *factory, GtkListItem *item);

static GtkWidget *
cell_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The tick is not a stop of the Tab key: Space ticks the row. */
static void
setup_tick (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, check);
}

static void
bind_tick (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  SasPrintRow *row = gtk_list_item_get_item (item);
  GBinding *binding = g_object_bind_property (row, "ticked", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  gtk_widget_set_sensitive (check, sas_print_row_is_printable (row));
  sas_access_name (check, sas_print_row_get_name (row));
  g_object_set_data_full (G_OBJECT (item), "ticked", binding, (GDestroyNotify) g_binding_unbind);
}

static void
unbind_tick (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_object_set_data (G_OBJECT (item), "ticked", NULL);
}

static void
setup_person (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cell_label ("strong"));
  gtk_box_append (GTK_BOX (box), cell_label ("secondary"));
  gtk_list_item_set_child (item, box);
}

static void
bind_person (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  SasPrintRow *row = gtk_list_item_get_item (item);
  g_autofree char *nip = sas_nip_display (sas_print_row_get_nip (row));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), sas_print_row_get_name (row));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), nip);
}

static const struct { const char *word, *icon, *css_class; } looks[] = {
  [SAS_PRINT_READY]      = { N_("Ready"),      "x-office-document-symbolic", "dim"       },
  [SAS_PRINT_DRAFT]      = { N_("Draft"),      "document-edit-symbolic",     "dim"       },
  [SAS_PRINT_INCOMPLETE] = { N_("Incomplete"), "dialog-warning-symbolic",    "warn-text" },
  [SAS_PRINT_ABSENT]     = { "–",              NULL,                         "dim"       },
};

static void
setup_state (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), cell_label (NULL));
  gtk_list_item_set_child (item, box);
}

static void
show_state (GtkWidget *box, SasPrintRow *row, guint form)
{
  GtkWidget *icon = gtk_widget_get_first_child (box), *word = gtk_widget_get_next_sibling (icon);
  SasPrintReadiness readiness = sas_print_row_get_readiness (row, form);
  gboolean done = sas_print_row_get_done (row) && readiness != SAS_PRINT_ABSENT;
  const char *classes[] = { done ? "accent" : looks[readiness].css_class, NULL };

  gtk_label_set_label (GTK_LABEL (word), done ? _("Done") : _(looks[readiness].word));
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), done ? "object-select-symbolic" : looks[readiness].icon);
  gtk_widget_set_visible (icon, done || looks[readiness].icon != NULL);
  gtk_widget_set_css_classes (box, classes);
}

static void
on_done (SasPrintRow *row, GParamSpec *pspec, GtkListItem *item)
{
  show_state (gtk_list_item_get_child (item), row, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "form")));
}

static void
bind_state (GtkSignalListItemFactory *factory, GtkListItem *item, guint form)
{
  SasPrintRow *row = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (item), "form", GUINT_TO_POINTER (form));
  g_signal_connect_object (row, "notify::done", G_CALLBACK (on_done), item, 0);
  show_state (gtk_list_item_get_child (item), row, form);
}

static void
bind_plan (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_state (factory, item, SAS_PRINT_PLAN);
}

static void
bind_annex (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_state (factory, item, SAS_PRINT_A_1_8);
}

static void
bind_evaluation (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_state (factory, item, SAS_PRINT_EVALUATION);
}

static void
unbind_state (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_done, item);
}

static void
setup_missing (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = cell_label ("warn-text");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "small-text");
  gtk_list_item_set_child (item, label);
}

static void
bind_missing (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *missing = sas_print_row_get_missing (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), missing);
  gtk_widget_set_tooltip_text (label, *missing != '\0' ? missing : NULL);
}

static const struct { const char *title; CellFunc setup, bind, unbind; int width; gboolean expand; } columns[] = {
  { NULL,          setup_tick,    bind_tick,    unbind_tick,  36,  FALSE },
  { N_("Person"),  setup_person,  bind_person,  NULL,         172, TRUE  },
  { "SKP",         setup_state,   bind_plan,    unbind_state, 84,  FALSE },
  { N_("Annex"),   setup_state,   bind_annex,   unbind_state, 84,  FALSE },
  { N_("Evaluation"), setup_state, bind_evaluation, unbind_state, 84, FALSE },   /* in the place of the annex, where it is asked for */
  { N_("Missing"), setup_missing, bind_missing, NULL,         112, TRUE  },
};

void
sas_print_add_columns (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (columns[i].setup), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (columns[i].bind), NULL);
      if (columns[i].unbind != NULL)
        g_signal_connect (factory, "unbind", G_CALLBACK (columns[i].unbind), NULL);
      column = gtk_column_view_column_new (columns[i].title != NULL ? _(columns[i].title) : NULL, factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      sas_column_set_width (column, columns[i].width);
      gtk_column_view_append_column (view, column);
    }
}

#define ANNEX_COLUMN      3
#define EVALUATION_COLUMN 4

void
sas_print_show_columns (GtkColumnView *view, guint forms)
{
  gboolean evaluation = (forms & SAS_PRINT_EVALUATION) != 0;
  const struct { guint number; gboolean visible; } shown[] = { { ANNEX_COLUMN, !evaluation }, { EVALUATION_COLUMN, evaluation } };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), shown[i].number);

      gtk_column_view_column_set_visible (column, shown[i].visible);
    }
}
