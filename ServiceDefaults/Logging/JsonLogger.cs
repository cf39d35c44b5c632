using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Acinaces.ServiceDefaults.Logging;

/// <summary>Writes one JSON object per line: timestamp, level, correlationId, tenantId, service, operation, eventId, message and the message's own fields.</summary>
public sealed class JsonLogger(string service, LogLevel least, Stream output, LogContext context, TimeProvider clock) : ILogger
{
    private readonly Lock _writing = new();

    /// <summary>Reads LOG_LEVEL: TRACE, DEBUG, INFO, WARN, ERROR or FATAL; INFO for anything else.</summary>
    public static LogLevel LevelOf(string? name) => name?.ToUpperInvariant() switch
    {
        "TRACE" or "ALL" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "WARN" or "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "FATAL" or "CRITICAL" => LogLevel.Critical,
        _ => LogLevel.Information,
    };

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("timestamp"u8, clock.GetUtcNow().UtcDateTime);
            writer.WriteString("level"u8, NameOf(logLevel));
            writer.WriteString("correlationId"u8, context.CorrelationId);
            writer.WriteString("tenantId"u8, context.TenantId);
            writer.WriteString("service"u8, service);
            writer.WriteString("operation"u8, context.Operation);
            writer.WriteNumber("eventId"u8, eventId.Id);
            writer.WriteString("message"u8, formatter(state, exception));
            WriteFields(writer, state);
            if (exception is not null) WriteException(writer, exception);
            writer.WriteEndObject();
        }
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        WriteLine(buffer.WrittenSpan);
    }

    /// <summary>Writes one finished line, such as a metric.</summary>
    public void WriteLine(ReadOnlySpan<byte> line)
    {
        lock (_writing)
        {
            output.Write(line);
            output.Flush();
        }
    }

    private static void WriteFields<TState>(Utf8JsonWriter writer, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> fields) return;
        foreach (var (name, value) in fields)
        {
            if (name == "{OriginalFormat}") continue;
            writer.WritePropertyName(char.ToLowerInvariant(name[0]) + name[1..]);
            switch (value)
            {
                case null: writer.WriteNullValue(); break;
                case int number: writer.WriteNumberValue(number); break;
                case long number: writer.WriteNumberValue(number); break;
                case double number: writer.WriteNumberValue(Math.Round(number, 3)); break;
                case decimal number: writer.WriteNumberValue(number); break;
                case bool flag: writer.WriteBooleanValue(flag); break;
                default: writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            }
        }
    }

    private static void WriteException(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartObject("exception"u8);
        writer.WriteString("type"u8, exception.GetType().FullName);
        writer.WriteString("message"u8, exception.Message);
        writer.WriteString("stackTrace"u8, exception.StackTrace);
        if (exception.InnerException is { } inner) writer.WriteString("cause"u8, $"{inner.GetType().FullName}: {inner.Message}");
        writer.WriteEndObject();
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        LogLevel.Error => "ERROR",
        _ => "FATAL",
    };
}
