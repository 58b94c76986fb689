#include "config.h"
#include "sas-credit-store.h"
#include "sas-follow-up-run.h"

typedef struct
{
  SasRoster      *roster;
  int             year;
  SasFollowUp    *follow_up;   /* nullable */
  SasFollowUpStep step;
  char           *nip;         /* nullable */
} Input;

static void
input_free (Input *input)
{
  sas_roster_unref (input->roster);
  g_clear_pointer (&input->follow_up, sas_follow_up_free);
  g_free (input->nip);
  g_free (input);
}

static Input *
input_new (SasSession *session)
{
  Input *input = g_new0 (Input, 1);

  input->roster = sas_roster_ref (sas_session_get_roster (session));
  input->year = sas_session_get_year (session);
  return input;
}

static gpointer
list (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;
  const SasFollowUpFilter filter = { .year = input->year };

  return sas_follow_up_store_list (db, input->roster, &filter, sas_date_today (), actor, error);
}

void
sas_follow_up_list_async (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list, input_new (session), (GDestroyNotify) input_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sas_follow_up_list_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* Gives the entry back as it then stands. */
static gpointer
act (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;
  g_autoptr (SasFollowUp) follow_up = sas_follow_up_copy (input->follow_up);
  gboolean done;

  if (input->step == SAS_FOLLOW_UP_STEPS)
    done = sas_follow_up_store_save (db, input->roster, follow_up, sas_date_today (), actor, error);
  else
    done = sas_follow_up_store_act (db, input->roster, follow_up, input->step, follow_up->note, sas_date_today (), actor, error);
  return done ? g_steal_pointer (&follow_up) : NULL;
}

void
sas_follow_up_act_async (SasSession *session, const SasFollowUp *follow_up, SasFollowUpStep step, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Input *input = input_new (session);

  input->follow_up = sas_follow_up_copy (follow_up);
  input->step = step;
  sas_session_run_async (session, SAS_CHANGED_EVALUATIONS, act, input, (GDestroyNotify) input_free, (GDestroyNotify) sas_follow_up_free, NULL,
                         callback, user_data);
}

gboolean
sas_follow_up_act_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  g_autoptr (SasFollowUp) follow_up = sas_session_run_finish (session, result, error);

  return follow_up != NULL;
}

static gpointer
credit (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;

  return sas_credit_store_sheet (db, input->roster, input->nip, input->year, SAS_PERIOD_ANNUAL, error);
}

void
sas_follow_up_credit_async (SasSession *session, const char *nip, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = input_new (session);

  input->nip = g_strdup (nip);
  sas_session_run_async (session, SAS_CHANGED_NOTHING, credit, input, (GDestroyNotify) input_free, (GDestroyNotify) sas_credit_sheet_free,
                         cancellable, callback, user_data);
}

SasCreditSheet *
sas_follow_up_credit_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
