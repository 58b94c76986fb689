#include "config.h"
#include "sas-evaluation-board.h"
#include "sas-evaluation-store.h"
#include "sas-organisation-store.h"
#include "shots-team.h"

static const char plans[] =
  "UPDATE plan SET appraiser = NULL WHERE year = 2026 AND appraiser = '" SHOTS_TEAM_HEAD "';"
  "UPDATE plan SET state = 'approved', appraiser = '" SHOTS_TEAM_HEAD "' WHERE id IN (SELECT p.id FROM plan p JOIN result r ON r.plan = p.id "
  "  WHERE p.year = 2026 AND p.current = 1 AND p.nip <> '" SHOTS_TEAM_HEAD "' AND p.model = 'ja-jf' GROUP BY p.id HAVING COUNT(*) >= 2 "
  "  ORDER BY p.nip LIMIT 12)";

/* Numbered, so that each can be given another story. */
static const char records[] =
  "CREATE TEMP TABLE team AS SELECT id, nip, plan, ROW_NUMBER() OVER (ORDER BY nip) AS n FROM evaluation "
  "  WHERE period = 'q4' AND appraiser = '" SHOTS_TEAM_HEAD "';"
  "UPDATE evaluation SET state = CASE WHEN (SELECT n FROM team t WHERE t.id = evaluation.id) IN (9, 12) THEN 'open' ELSE 'realised' END "
  "  WHERE id IN (SELECT id FROM team);"
  "UPDATE realisation SET text = 'Selesai sesuai jadwal', value = (SELECT CAST(i.target AS REAL) * (0.80 + 0.04 * (t.n % 8)) FROM team t "
  "  JOIN result r ON r.plan = t.plan JOIN indicator i ON i.result = r.id WHERE t.id = realisation.evaluation AND "
  "  r.position = realisation.result AND i.position = realisation.indicator) WHERE evaluation IN (SELECT id FROM team WHERE n <> 12);"
  "INSERT OR REPLACE INTO result_mark (evaluation, position, result, rating) SELECT t.id, k.value, k.value, "
  "  CASE t.n WHEN 1 THEN 'above' WHEN 6 THEN 'above' WHEN 7 THEN 'below' ELSE 'meets' END FROM team t, "
  "  (SELECT 0 AS value UNION SELECT 1) k WHERE t.n <> 12;"
  "UPDATE conduct SET mark = (SELECT CASE t.n WHEN 1 THEN 'above' WHEN 8 THEN 'below' ELSE 'meets' END FROM team t "
  "  WHERE t.id = conduct.evaluation) WHERE evaluation IN (SELECT id FROM team WHERE n <> 12);"
  "INSERT OR REPLACE INTO conduct_feedback (conduct, position, giver, role, text, polarity, hidden) SELECT c.id, k.value, 'Rekan kerja', "
  "  'peer', 'Tanggap membantu rekan', CASE WHEN t.n IN (4, 7, 8, 9) AND k.value = 0 AND c.position < 2 THEN 'negative' ELSE 'positive' END, 0 "
  "  FROM conduct c JOIN team t ON t.id = c.evaluation, (SELECT 0 AS value UNION SELECT 1) k WHERE c.position <= t.n % 4 AND t.n <> 12;";

static const char ratings[] =
  "UPDATE evaluation SET notes = 'Lanjutkan', "
  "  result_rating = (SELECT CASE t.n WHEN 1 THEN 'above' WHEN 6 THEN 'above' WHEN 7 THEN 'below' WHEN 5 THEN 'above' ELSE 'meets' END FROM team t "
  "    WHERE t.id = evaluation.id), "
  "  behaviour_rating = (SELECT CASE t.n WHEN 1 THEN 'above' WHEN 2 THEN 'above' WHEN 8 THEN 'below' ELSE 'meets' END FROM team t "
  "    WHERE t.id = evaluation.id), "
  "  departure = (SELECT CASE t.n WHEN 2 THEN 'Menggantikan kepala seksi selama tiga bulan' END FROM team t WHERE t.id = evaluation.id) "
  "  WHERE id IN (SELECT id FROM team WHERE n <= 8);"
  "UPDATE evaluation SET predicate = CASE WHEN result_rating = 'above' AND behaviour_rating = 'above' THEN 'sangat-baik' "
  "  WHEN result_rating = 'below' THEN 'butuh-perbaikan' WHEN behaviour_rating = 'below' THEN 'kurang' ELSE 'baik' END, "
  "  state = CASE WHEN (SELECT n FROM team t WHERE t.id = evaluation.id) = 5 THEN 'realised' ELSE 'rated' END "
  "  WHERE id IN (SELECT id FROM team WHERE n <= 8);"
  "DROP TABLE team;";

static gboolean
enter_predicate (SasDb *db, const SasActor *actor, GError **error)
{
  g_autoptr (SasEvaluationBoard) board = sas_evaluation_board_load (db, SHOTS_TEAM_HEAD, 2026, SAS_PERIOD_Q4, error);

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    {
      g_autoptr (SasOrganisation) organisation =
        sas_organisation_new (((const SasEvaluationUnit *) g_ptr_array_index (board->units, i))->code, 2026, SAS_PERIOD_Q4);

      organisation->predicate = SAS_ORGANISATION_BAIK;
      g_free (organisation->basis);
      organisation->basis = g_strdup ("Capaian Perjanjian Kinerja");
      if (!sas_organisation_store_save (db, organisation, actor, error))
        return FALSE;
    }
  return board != NULL;
}

gpointer
shots_team_make (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  static gboolean made;

  made = made || (sas_db_exec (db, plans, error) && sas_evaluation_store_open_all (db, NULL, 2026, SAS_PERIOD_Q4, actor, error) >= 0 &&
                  sas_db_exec (db, records, error) && sas_db_exec (db, ratings, error) && enter_predicate (db, actor, error));
  return GINT_TO_POINTER (made);
}
