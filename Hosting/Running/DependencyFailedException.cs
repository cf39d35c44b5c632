namespace Aspire.Hosting.Running;

/// <summary>A resource cannot start because one it waits for cannot; the reason is in its log already.</summary>
internal sealed class DependencyFailedException(string message) : DistributedApplicationException(message);
