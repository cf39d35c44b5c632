namespace Acinaces.Infra.Deployment;

/// <summary>A command that was not carried out; the message says why and what would help.</summary>
public sealed class RefusedException(string message) : Exception(message);
