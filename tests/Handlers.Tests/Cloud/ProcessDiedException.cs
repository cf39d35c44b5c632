namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Stands for the end of a process: nothing of ours catches it as an expected fault.</summary>
internal sealed class ProcessDiedException() : Exception("The process died.");
