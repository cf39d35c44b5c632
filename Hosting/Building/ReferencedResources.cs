namespace Aspire.Hosting.Building;

/// <summary>Finds the resources a value is made of.</summary>
internal static class ReferencedResources
{
    public static IReadOnlySet<IResource> In(object value)
    {
        var found = new HashSet<IResource>();
        Collect(value, found, []);
        return found;
    }

    private static void Collect(object value, HashSet<IResource> found, HashSet<object> visited)
    {
        if (!visited.Add(value))
        {
            return;
        }

        if (value is IResource resource)
        {
            found.Add(resource);
            return;
        }

        if (value is IValueWithReferences composite)
        {
            foreach (var reference in composite.References)
            {
                Collect(reference, found, visited);
            }
        }
    }
}
