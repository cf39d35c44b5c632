using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Events;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Events;

/// <summary>Tells the bus what is stored. What is stored stands, whether or not the bus can be told at present.</summary>
internal sealed partial class Announcer(FunctionServices services)
{
    /// <returns>Whether the bus took it. If not, it waits in the outbox.</returns>
    public Task<bool> TellAsync(Announcement news, CancellationToken cancellationToken) =>
        TryAsync(news, services.Outbox.TellAsync(news, cancellationToken));

    /// <summary>As <see cref="TellAsync"/>, for a subject of which something earlier may still wait.</summary>
    /// <returns>Whether the bus took all. If not, it waits in the outbox.</returns>
    public Task<bool> TellInTurnAsync(Announcement news, CancellationToken cancellationToken) =>
        TryAsync(news, services.Outbox.TellInTurnAsync(news, cancellationToken));

    private async Task<bool> TryAsync(Announcement news, Task telling)
    {
        try
        {
            await telling.ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException error)
        {
            NotTold(services.Logger, error, news.Subject);
            return false;
        }
    }

    [LoggerMessage(330, LogLevel.Error, "The bus could not be told of {Subject}; the announcement waits in the outbox.")]
    private static partial void NotTold(ILogger logger, Exception error, string subject);
}
