namespace Acinaces.Handlers.Runtime;

/// <summary>A Lambda function: one event in, one JSON answer out.</summary>
public interface IFunction
{
    /// <exception cref="Exception">Anything thrown is reported as the invocation's error.</exception>
    Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken);
}
