using System.Text.Json;

namespace Acinaces.Handlers.Events;

/// <summary>Tells the bus what it refused when it happened, and what a process did not live to tell.</summary>
internal sealed class OutboxSweep(FunctionServices services)
{
    private const int MostRefusalsInARow = 3;

    // Younger announcements are still in the hands of the call that made them.
    private static readonly TimeSpan LeaveAloneFor = TimeSpan.FromSeconds(30);
    private readonly Announcer _announcer = new(services);

    /// <summary>Of each subject what happened first is told first; nothing is told out of turn.</summary>
    public async Task<ReadOnlyMemory<byte>> TellAsync(JsonElement input, CancellationToken cancellationToken)
    {
        var waiting = await services.Outbox.WaitingAsync(services.Now - LeaveAloneFor, cancellationToken).ConfigureAwait(false);
        var (told, refusals) = (0, 0);
        foreach (var subject in waiting.GroupBy(news => (news.TenantId, news.Subject)))
            foreach (var news in subject)
            {
                // A bus that takes nothing at all need not be asked for each announcement.
                if (refusals == MostRefusalsInARow) break;
                if (!await _announcer.TellAsync(news, cancellationToken).ConfigureAwait(false))
                {
                    refusals++;
                    break;
                }
                (told, refusals) = (told + 1, 0);
            }
        await services.Outbox.TidyAsync(cancellationToken).ConfigureAwait(false);
        return JsonSerializer.SerializeToUtf8Bytes(new OutboxReport(told, waiting.Count - told), EventJson.Default.OutboxReport);
    }
}
