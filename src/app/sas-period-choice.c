#include "config.h"
#include "sas-period-choice.h"

static const struct { SasPeriod first; guint count; } cycles[] = {
  [SAS_CYCLE_QUARTERLY] = { SAS_PERIOD_Q1, 4 },
  [SAS_CYCLE_MONTHLY] = { SAS_PERIOD_M01, 12 },
};

SasCycle
sas_period_choice_cycle (SasSession *session)
{
  return sas_session_setting_is (session, SAS_SETTING_CYCLE, sas_cycles[SAS_CYCLE_MONTHLY], FALSE) ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY;
}

static SasPeriod
period_at (SasCycle cycle, guint position)
{
  return position < cycles[cycle].count ? (SasPeriod) (cycles[cycle].first + position) : SAS_PERIOD_ANNUAL;
}

SasPeriod
sas_period_choice_get (GtkDropDown *drop_down, SasSession *session)
{
  return period_at (sas_period_choice_cycle (session), gtk_drop_down_get_selected (drop_down));
}

void
sas_period_choice_select (GtkDropDown *drop_down, SasSession *session, SasPeriod period)
{
  SasCycle cycle = sas_period_choice_cycle (session);

  for (guint i = 0; i <= cycles[cycle].count; i++)
    if (period_at (cycle, i) == period)
      gtk_drop_down_set_selected (drop_down, i);
}

SasPeriod
sas_period_choice_fill (GtkDropDown *drop_down, SasSession *session, gboolean dated, SasPeriod period, SasPeriod otherwise)
{
  SasCycle cycle = sas_period_choice_cycle (session);
  SasPeriod chosen = sas_period_is_of (period, cycle) ? period : otherwise;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i <= cycles[cycle].count; i++)
    {
      const char *name = sas_period_name (period_at (cycle, i));
      g_autofree char *with_year = g_strdup_printf ("%s %d", name, sas_session_get_year (session));

      gtk_string_list_append (names, dated ? with_year : name);
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  sas_period_choice_select (drop_down, session, chosen);
  return chosen;
}
