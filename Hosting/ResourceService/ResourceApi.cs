using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Lists resources, streams their changes and executes their commands.</summary>
internal sealed class ResourceApi(ResourceNotificationService notifications, ResourceCommandService commands, TimeProvider time)
{
    // Three hundred resources change within a second at start; a browser needs them in a few pieces, not in three hundred.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(40);

    public Task ListAsync(HttpContext context) => HttpAnswer.BytesAsync(context, "application/json; charset=utf-8", Serialize(notifications.Current));

    /// <summary>Server-sent events named <c>upsert</c>, each a list of resources: first all, then those that change.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        await HttpAnswer.BeginStreamAsync(context, events: true);
        await using var changes = notifications.WatchAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var next = changes.MoveNextAsync().AsTask();
        while (await next)
        {
            var gathered = new Dictionary<string, ResourceEvent>(StringComparer.OrdinalIgnoreCase) { [changes.Current.ResourceId] = changes.Current };
            var pause = Task.Delay(Gather, time, cancellationToken);
            next = changes.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, pause) == next && await next)
            {
                gathered[changes.Current.ResourceId] = changes.Current;
                next = changes.MoveNextAsync().AsTask();
            }

            await HttpAnswer.SendAsync(context, events: true, "upsert", Serialize(gathered.Values));
        }
    }

    public async Task ExecuteAsync(HttpContext context, string name, string command)
    {
        if (!notifications.Current.Any(e => ResourceNotificationService.IsNamed(e, name)))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status404NotFound, $"There is no resource '{name}'.");
            return;
        }

        var result = await commands.ExecuteCommandAsync(name, command, context.RequestAborted);
        var view = new CommandResultView(result.Success, result.Canceled, result.Message, result.Data?.Value, result.Data?.Format.ToString());
        await HttpAnswer.BytesAsync(
            context,
            "application/json; charset=utf-8",
            JsonSerializer.SerializeToUtf8Bytes(view, ResourceServiceJson.Default.CommandResultView),
            result.Success ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static byte[] Serialize(IEnumerable<ResourceEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes([.. events.Select(ResourceViews.Of)], ResourceServiceJson.Default.IReadOnlyListResourceView);
}
