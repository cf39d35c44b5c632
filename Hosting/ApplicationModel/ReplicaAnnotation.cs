namespace Aspire.Hosting.ApplicationModel;

/// <summary>How many processes of the project run behind one address.</summary>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    public int Replicas { get; } = replicas;
}
