namespace Aspire.Hosting.AWS.Lambda;

/// <summary>A Lambda function: a project whose program the emulator's Lambda service runs, one process for each event at a time.</summary>
public class LambdaProjectResource(string name) : ProjectResource(name);
