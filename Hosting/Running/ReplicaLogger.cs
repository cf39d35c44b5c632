namespace Aspire.Hosting.Running;

/// <summary>Writes to the log of every replica.</summary>
internal sealed class ReplicaLogger(ResourceLoggerService logs, IResource resource) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        foreach (var id in ReplicaInstancesAnnotation.Of(resource))
        {
            logs.GetLogger(id).Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
