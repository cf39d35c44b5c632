namespace Acinaces.IntegrationTests.System;

/// <summary>Stories of this collection share one running system.</summary>
[CollectionDefinition(Name)]
public sealed class SharedStories : ICollectionFixture<SharedSystem>
{
    public const string Name = "shared system";
}
