using System.Globalization;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Families made up from a number: the same number, the same family.</summary>
public static class Generated
{
    private static readonly string[] Names =
    [
        "Amy", "Tom", "Kerra", "Piran", "Demelza", "Jago", "Bartholomew Featherstonehaugh", "Siân", "Mohammed", "Nia", "王小明", "محمد عبد الله",
        "Llewellyn-Pryce", "Ada Jane", "WWWWWWWWWW", "Jo", "Alexandra Konstantinopoulou", "", "Bo", "שרה לוי",
    ];

    /// <summary>
    /// As families are: couples with a few children, some of whom find partners from outside; second partners, single parents, deaths,
    /// twins, a foster child here and there, households, bonds, people of the network.
    /// </summary>
    /// <param name="people">How many, about.</param>
    /// <param name="seed">Which.</param>
    /// <param name="tangled">With marriages inside the family, people without links and everything else that is rare.</param>
    public static Family Family(int people, int seed, bool tangled = false) => new Maker(seed, tangled).Make(people);

    private sealed class Maker(int seed, bool tangled)
    {
        private uint _state = ((uint)seed * 2_654_435_761) + 1;
        private readonly List<Person> _people = [];
        private readonly List<Union> _unions = [];
        private readonly List<Parentage> _parentages = [];
        private readonly List<(PersonId Id, int Born, bool Male)> _open = [];

        public Family Make(int people)
        {
            var (a, b) = (New(1930, male: true), New(1932, male: false));
            Couple(a, b, 1955);
            while (_people.Count < people)
            {
                if (_open.Count == 0)
                {
                    var (c, d) = (New(1940, male: true), New(1941, male: false));
                    Couple(c, d, 1962);
                    continue;
                }

                var at = Next(Math.Min(_open.Count, 6));
                var one = _open[at];
                _open.RemoveAt(at);
                Grow(one.Id, one.Born, one.Male);
            }

            return Finished();
        }

        private int Next(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)bound);
        }

        private bool Chance(int percent) => Next(100) < percent;

        private PersonId New(int born, bool male, Twins? twins = null)
        {
            var id = new PersonId("p" + _people.Count.ToString(CultureInfo.InvariantCulture));
            var died = born < 1945 && Chance(60);
            _people.Add(new Person
            {
                Id = id,
                Name = tangled ? Names[Next(Names.Length)] : Names[Next(6)],
                Gender = Chance(tangled ? 8 : 2) ? Gender.NonBinary : male ? Gender.Male : Gender.Female,
                Born = Chance(85) ? new PartialDate(born, 1 + Next(12)) : null,
                HasDied = died,
                Died = died ? new PartialDate(born + 60 + Next(25)) : null,
                Twins = twins,
                Pregnancy = born > 2015 && Chance(8) ? (PregnancyKind)Next(4) : null,
            });
            return id;
        }

        private void Couple(PersonId a, PersonId b, int year)
        {
            var union = new Union
            {
                Id = new("u" + _unions.Count.ToString(CultureInfo.InvariantCulture)),
                First = a,
                Second = b,
                Kind = (UnionKind)Next(5),
                Began = Chance(60) ? new PartialDate(year) : null,
                Separated = Chance(20) ? new PartialDate(year + 6) : null,
                Divorced = Chance(10) ? new PartialDate(year + 8) : null,
            };
            _unions.Add(union);
            Children(year + 1, Next(4), union.Id, null);
        }

        private void Children(int year, int count, UnionId? union, PersonId? parent)
        {
            for (var i = 0; i < count; i++)
            {
                year += 1 + Next(3);
                Twins? twins = Chance(6) ? new Twins("t" + _people.Count.ToString(CultureInfo.InvariantCulture), Chance(50)) : null;
                for (var k = 0; k < (twins is null ? 1 : 2); k++)
                {
                    var male = Chance(50);
                    var child = New(year, male, twins);
                    Parent(child, union, parent, Chance(5) ? ParentageKind.Adopted : ParentageKind.Birth);
                    if (_people[^1].Pregnancy is null)
                        _open.Add((child, year, male));
                }
            }
        }

        private void Parent(PersonId child, UnionId? union, PersonId? parent, ParentageKind kind) => _parentages.Add(new Parentage
        {
            Id = new("c" + _parentages.Count.ToString(CultureInfo.InvariantCulture)),
            Child = child,
            Union = union,
            Parent = parent,
            Kind = kind,
            From = kind != ParentageKind.Birth && Chance(70) ? new PartialDate(2000 + Next(20)) : null,
            To = kind == ParentageKind.Fostered && Chance(30) ? new PartialDate(2021) : null,
        });

        private void Grow(PersonId one, int born, bool male)
        {
            if (born > 2004)
                return;
            if (Chance(12))
                Children(born + 22, 1 + Next(2), null, one);
            for (var partners = Chance(75) ? Chance(18) ? Chance(25) ? 3 : 2 : 1 : 0; partners > 0; partners--)
            {
                var inside = tangled && Chance(8) ? _open.FindIndex(o => Math.Abs(o.Born - born) < 30) : -1;
                PersonId other;
                if (inside >= 0)
                {
                    other = _open[inside].Id;
                }
                else
                {
                    other = New(born + Next(5) - 2, Chance(4) ? male : !male);
                    if (Chance(15))
                        Ancestors(other, born);
                }

                if (!_unions.Exists(u => u.Has(one) && u.Has(other)))
                    Couple(one, other, born + 24 + (4 * partners));
            }
        }

        private void Ancestors(PersonId of, int born)
        {
            var (a, b) = (New(born - 30, male: true), New(born - 28, male: false));
            var union = new Union { Id = new("u" + _unions.Count.ToString(CultureInfo.InvariantCulture)), First = a, Second = b, Kind = UnionKind.Married };
            _unions.Add(union);
            Parent(of, union.Id, null, ParentageKind.Birth);
            if (Chance(50))
                Children(born + 1, 1, union.Id, null);
        }

        private Family Finished()
        {
            var young = Enumerable.Range(0, _people.Count).Where(i => _people[i].Born is { Year: > 2000 } && _people[i].Pregnancy is null).ToList();
            if (young.Count > 0)
                _people[young[0]] = _people[young[0]] with { ChildOfConcern = true };
            for (var i = 0; i < young.Count / 12 && _unions.Count > 0; i++)
            {
                var union = _unions[Next(_unions.Count)];
                var child = _people[young[Next(young.Count)]].Id;
                if (!_parentages.Exists(p => p.Child == child && p.Union == union.Id))
                    Parent(child, union.Id, null, ParentageKind.Fostered);
            }

            var homes = new List<Household>();
            for (var i = 0; i < Math.Min(_unions.Count, 30); i += 3)
            {
                var members = _parentages.Where(p => p.Union == _unions[i].Id).Select(p => p.Child).Take(3).Append(_unions[i].First).Distinct();
                homes.Add(new Household { Id = new("h" + i.ToString(CultureInfo.InvariantCulture)), Name = "Home " + i.ToString(CultureInfo.InvariantCulture), Members = [.. members] });
            }

            var family = _people.Count;
            for (var i = 0; i < (tangled ? Next(6) : 3); i++)
                _people.Add(new Person { Id = new("n" + i.ToString(CultureInfo.InvariantCulture)), Name = "School " + i.ToString(CultureInfo.InvariantCulture), Network = (NetworkKind)Next(3) });
            for (var i = 0; tangled && i < Next(4); i++)
                _people.Add(new Person { Id = new("x" + i.ToString(CultureInfo.InvariantCulture)), Name = "Nobody's" });
            var bonds = Enumerable.Range(0, _people.Count / 8).Select(i => new Bond
            {
                Id = new("b" + i.ToString(CultureInfo.InvariantCulture)),
                From = _people[Next(family)].Id,
                To = _people[_people.Count - 1 - Next(Math.Min(_people.Count, 6))].Id,
                Kind = (BondKind)(1 + Next(14)),
            }).Where(b => b.From != b.To);
            var made = new Family { People = [.. _people], Unions = [.. _unions], Parentages = [.. _parentages], Households = [.. homes], Bonds = [.. bonds] };
            return Sound(made);
        }

        /// <summary>Without the links that would make someone their own ancestor.</summary>
        private static Family Sound(Family family)
        {
            while (family.Faults().Select(f => f.Fact).ToHashSet() is { Count: > 0 } wrong)
            {
                family = family with
                {
                    Parentages = [.. family.Parentages.Where(p => !wrong.Contains(p.Id))],
                    Unions = [.. family.Unions.Where(u => !wrong.Contains(u.Id))],
                };
            }

            return family;
        }
    }
}
