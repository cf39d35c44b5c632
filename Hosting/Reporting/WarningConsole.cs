namespace Aspire.Hosting.Reporting;

/// <summary>Writes the host's own warnings to the console, one line each.</summary>
internal sealed class WarningConsole : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Line(categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Line(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Console.Error.WriteLine($"{logLevel.ToString().ToLowerInvariant()}: {category}: {formatter(state, exception)}{(exception is null ? string.Empty : " " + exception.Message)}");
            }
        }
    }
}
