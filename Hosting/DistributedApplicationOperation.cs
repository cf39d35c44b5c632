namespace Aspire.Hosting;

/// <summary>Whether the application is run or written down.</summary>
public enum DistributedApplicationOperation
{
    Run = 0,
    Publish = 1,
}
