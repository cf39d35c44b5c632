using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Gives the lines a resource wrote, and with <c>follow=true</c> those it writes: a JSON object per line, or server-sent events.</summary>
internal sealed class ConsoleApi(ResourceNotificationService notifications, ResourceLoggerService logs)
{
    public async Task LinesAsync(HttpContext context, string name)
    {
        var id = notifications.TryGetCurrentState(name, out var current) ? current.ResourceId
            : notifications.Current.FirstOrDefault(e => ResourceNotificationService.IsNamed(e, name))?.ResourceId;
        if (id is null)
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status404NotFound, $"There is no resource '{name}'.");
            return;
        }

        var events = HttpAnswer.WantsEvents(context);
        await HttpAnswer.BeginStreamAsync(context, events);
        if (context.Request.Query.ContainsKey("follow") && context.Request.Query["follow"] != "false")
        {
            await foreach (var batch in logs.LogOf(id).WatchAsync(context.RequestAborted))
            {
                await SendAsync(context, events, batch);
            }
        }
        else
        {
            await SendAsync(context, events, logs.LogOf(id).Lines());
        }
    }

    private static async Task SendAsync(HttpContext context, bool events, IReadOnlyList<LogLine> lines)
    {
        foreach (var line in lines)
        {
            var space = line.Content.IndexOf(' ', StringComparison.Ordinal);
            var view = new ConsoleLineView(line.LineNumber, line.Content[..space], line.Content[(space + 1)..], line.IsErrorMessage);
            await HttpAnswer.SendAsync(context, events, null, JsonSerializer.SerializeToUtf8Bytes(view, ResourceServiceJson.Default.ConsoleLineView));
        }
    }
}
