using System.Reflection;
using Acinaces.Topology.Alarms;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Tests;

/// <summary>What the topology counts in logs is written there.</summary>
public sealed class LogEventsTests
{
    [Fact]
    public void Each_counted_line_is_written_with_the_fields_it_is_found_by()
    {
        var written = typeof(FunctionTable).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .ToLookup(line => line.EventId, line => line.Message);
        Assert.All(
            LogMetrics.All.SelectMany(metric => metric.Lines).Where(line => !LogEvents.Planned.Contains(line.EventId)),
            line => Assert.Contains(written[line.EventId], message => line.Field is null || message.Contains($"{{{line.Field}}}", StringComparison.OrdinalIgnoreCase)));
        Assert.All(LogEvents.Planned, id => Assert.Empty(written[id]));
    }
}
