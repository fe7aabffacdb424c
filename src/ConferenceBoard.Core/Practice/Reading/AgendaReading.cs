using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>The agendas of a profile.</summary>
internal sealed class AgendaReading(ValueReader values, ProfileFaults faults)
{
    public ImmutableDictionary<ConferenceType, ImmutableList<AgendaStep>> Of(Place place)
    {
        var fields = new FieldReader(place, faults);
        var agendas = ImmutableDictionary<ConferenceType, ImmutableList<AgendaStep>>.Empty
            .Add(ConferenceType.Initial, Steps(fields.Need("initial")))
            .Add(ConferenceType.Review, Steps(fields.Need("review")))
            .Add(ConferenceType.CoreGroup, Steps(fields.Need("coreGroup")));
        fields.Done();
        return agendas;
    }

    private ImmutableList<AgendaStep> Steps(Place place)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return values.List(place, 1, Limits.AgendaSteps, item =>
        {
            var fields = new FieldReader(item, faults);
            var id = fields.Need("id");
            var step = new AgendaStep(
                new StepId(values.Key(id)),
                values.Local(fields.Need("title"), Limits.StepTitle),
                values.Words(fields.Need("purpose"), Limits.PracticeLine),
                values.List(fields.Need("prompts"), 0, Limits.Prompts, prompt => values.Words(prompt, Limits.PracticeLine)),
                values.Whole(fields.Need("minutes"), 1, Limits.StepMinutes),
                values.Choice<StepWall>(fields.Need("wall")));
            values.Once(id, step.Id.Value, seen);
            fields.Done();
            return step;
        });
    }
}
