/* Units by how far they are, the next terms, and who falls under the rules of follow-up. */
#include "config.h"
#include "sas-access.h"
#include "sas-follow-up.h"
#include "sas-home-parts.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"
#include "sas-spark-bars.h"

#define MOST_UNITS 6
#define MOST_PEOPLE 4

static GtkWidget *
new_rows (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "home-rows");
  return box;
}

static GtkWidget *
nothing (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkWidget *
row_button (GtkWidget *content)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "home-row");
  return button;
}

static GtkWidget *
caption (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/* --- units --- */

static GtkWidget *
unit_row (const SasFigures *figures, const SasFiguresUnit *unit, guint place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *name = sas_home_label (unit->name, NULL), *bars, *percent, *button;
  g_autofree char *number = g_strdup_printf ("%u", place), *share = g_strdup_printf ("%u%%", unit->percent);
  g_autofree char *what = g_strdup_printf ("missing:%s", sas_periods[figures->period]);
  g_autofree char *read = g_strdup_printf (_("%u, %s: %u percent. Opens who is missing."), place, unit->name, unit->percent);

  bars = sas_spark_bars_new (unit->percents, SAS_FIGURES_TREND, 100);
  percent = caption (share, "strong");
  gtk_label_set_width_chars (GTK_LABEL (percent), 5);
  gtk_label_set_xalign (GTK_LABEL (percent), 1);
  gtk_widget_set_valign (bars, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), caption (number, "secondary"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bars);
  gtk_box_append (GTK_BOX (box), percent);
  button = row_button (box);
  sas_access_name (button, read);
  sas_home_opens (button, what, unit->unit, unit->own_only);
  return button;
}

GtkWidget *
sas_home_ranking (const SasFigures *figures)
{
  GtkWidget *rows = new_rows ();
  guint count = MIN (figures->ranked->len, MOST_UNITS);

  for (guint i = 0; i < count; i++)
    gtk_box_append (GTK_BOX (rows), unit_row (figures, g_ptr_array_index (figures->ranked, i), i + 1));
  if (count == 0)
    gtk_box_append (GTK_BOX (rows), nothing (_("Nobody is posted here in this year.")));
  return sas_home_card (_("Completion by unit"), caption (_("last four periods"), "caption"), rows);
}

/* --- terms --- */

static GtkWidget *
day_of (SasDate date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *day = g_strdup_printf ("%u", sas_date_day (date)), *display = sas_date_to_display (date);
  g_auto (GStrv) words = g_strsplit (display, " ", 3);   /* "16 Okt 2026" */
  g_autofree char *short_ = g_strndup (words[0] != NULL && words[1] != NULL ? words[1] : "", 3);
  GtkWidget *number = caption (day, "strong"), *month = caption (short_, "caption");

  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), month);
  gtk_widget_set_size_request (box, 36, -1);
  gtk_widget_set_tooltip_text (box, display);
  return box;
}

static const char *
title_of (const SasFiguresDeadline *term)
{
  const SasFiguresStep step = { .kind = term->kind, .period = term->period };

  return sas_figures_step_name (&step);
}

static GtkWidget *
term_row (const SasFiguresDeadline *term)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *chip, *button;
  const SasFiguresStep step = { .kind = term->kind, .period = term->period };
  g_autofree char *days = g_strdup_printf (ngettext_ ("%d day", "%d days", (guint) ABS (term->days)), term->days);
  g_autofree char *what = g_strdup_printf ("missing:%s", sas_figures_step_id (&step));
  g_autofree char *day = sas_date_to_display (term->date);
  g_autofree char *read = g_strdup_printf (_("%s, %s: %s"), day, title_of (term), term->sentence);

  chip = caption (days, "chip");
  gtk_widget_add_css_class (chip, term->missing == 0 ? "ok" : term->days <= 5 ? "warn" : term->days <= 14 ? "acc" : "plain-chip");
  gtk_box_append (GTK_BOX (text), sas_home_label (title_of (term), NULL));
  gtk_box_append (GTK_BOX (text), sas_home_label (term->sentence, "secondary"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), day_of (term->date));
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), chip);
  button = row_button (box);
  if (term->basis != NULL)
    gtk_widget_set_tooltip_text (button, term->basis);
  sas_access_name (button, read);
  sas_home_opens (button, what, NULL, FALSE);
  return button;
}

GtkWidget *
sas_home_deadlines (const SasFigures *figures)
{
  GtkWidget *rows = new_rows ();

  for (guint i = 0; i < figures->deadlines->len; i++)
    gtk_box_append (GTK_BOX (rows), term_row (g_ptr_array_index (figures->deadlines, i)));
  if (figures->deadlines->len == 0)
    gtk_box_append (GTK_BOX (rows), nothing (_("No term of this year lies ahead.")));
  return sas_home_card (_("Next terms"), caption (_("working days"), "caption"), rows);
}

/* --- who needs something --- */

static const char *
first_label (guint kinds)
{
  for (guint i = 0; i < SAS_FOLLOW_UPS; i++)
    if (kinds & (1u << i))
      return sas_follow_up_label ((SasFollowUpKind) i);
  return "";
}

static GtkWidget *
person_row (const SasFiguresFollowUp *one)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *state, *button;
  g_autofree char *read = g_strdup_printf (_("%s: %s, %s"), one->name, sas_predicate_label (one->predicate), first_label (one->kinds));

  gtk_box_append (GTK_BOX (text), sas_home_label (one->name, NULL));
  gtk_box_append (GTK_BOX (text), sas_home_label (first_label (one->kinds), "secondary"));
  gtk_widget_set_hexpand (text, TRUE);
  state = caption (one->taken ? _("Taken up") : _("To do"), "chip");
  gtk_widget_add_css_class (state, one->taken ? "ok" : "warn");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), sas_predicate_mark_new (one->predicate));
  gtk_box_append (GTK_BOX (box), caption (sas_predicate_label (one->predicate), "predicate"));
  gtk_box_append (GTK_BOX (box), state);
  button = row_button (box);
  sas_access_name (button, read);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "follow-up", one->nip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  return button;
}

GtkWidget *
sas_home_follow_ups (const SasFigures *figures)
{
  GtkWidget *rows = new_rows (), *all;
  g_autofree char *text = g_strdup_printf (_("All %u"), figures->follow_up_count);

  for (guint i = 0; i < MIN (figures->follow_ups->len, MOST_PEOPLE); i++)
    gtk_box_append (GTK_BOX (rows), person_row (g_ptr_array_index (figures->follow_ups, i)));
  if (figures->follow_ups->len == 0)
    gtk_box_append (GTK_BOX (rows), nothing (_("No signed evaluation of this period gives cause for anything.")));
  all = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (all, "accent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (all), "s", "follow-up");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "win.page");
  gtk_widget_set_visible (all, figures->follow_up_count > 0);
  return sas_home_card (_("Needs follow-up"), all, rows);
}
