import { expect, it, test } from 'vitest';
import { greatCircle } from '../../../src/domain/great-circle.js';
import { readPoints } from '../../../src/planning/formats/points.js';
import { readScp } from '../../../src/planning/formats/scp.js';

it('reads a set covering file, its numbers over lines as they like', () => {
  const instance = {
    problem: 'scp',
    weights: [1, 1, 1],
    costs: [2, 3, 4, 5],
    covers: [[0], [0, 1], [], [2]],
    most: null,
  };
  expect(readScp('f', ' 3 4\n 2 3 4 5\n 2\n 1 2\n 1\n 2\n 1\n 4\n')).toEqual(instance);
  expect(readScp('f', '3\r\n4 2 3\r\n\r\n4 5 2 1 2 1 2 1 4')).toEqual(instance);
});

test.each([
  ['', 'f:1: The first number, how many rows there are, is a whole number from 1', 'nothing'],
  ['0 1\n', 'f:1: The first number', '"0"'],
  ['2 x', 'f:1: The second number', '"x"'],
  ['2 2\n1 0\n', 'f:2: The cost of column 2 of 2 is a whole number from 1', '"0"'],
  ['2 2\n1 1.5\n', 'f:2: The cost of column 2', '"1.5"'],
  [
    '2 2\n9007199254740991 1',
    'f:2: The cost of column 2 of 2 is a whole number from 1 to 0',
    '"1"',
  ],
  ['2 2\n1 1\n3', 'f:3: How many columns cover row 1 of 2 is a whole number from 0 to 2', '"3"'],
  ['2 2\n1 1\n1\n3', 'f:4: Column 1 of 1 of row 1 is a whole number from 1 to 2', '"3"'],
  ['2 2\n1 1\n2 1\n1', 'f:4: Row 1 names a column once', '"1"'],
  ['2 2\n1 1\n1 1\n', 'f:4: How many columns cover row 2 of 2', 'nothing'],
  ['1 1\n1\n1 1\n7\n', 'f:4: Nothing stands behind the last row', '"7"'],
])('refuses the set covering file %j', (text, rule, received) => {
  expect(() => readScp('f', text)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(rule) }),
  );
  expect(() => readScp('f', text)).toThrow(`, received ${received}.`);
});

const mclp = { problem: 'mclp', radius: 5, most: 2 } as const;
const lscp = { problem: 'lscp', radius: 5, most: null } as const;

it('reads points and sites with a radius, one as far as that among them', () => {
  const text =
    '\ufeffid,weight,y,x,kind\r\n' +
    'p,3,0,0,point\r\n' +
    '\r\n' +
    's,,4,3,site\r\n' +
    ',,-0.5,0,both\r\n' +
    'q,0,4,3.0001,point\r\n';
  const covers = [
    [0, 2],
    [0, 1],
  ];
  expect(readPoints('f', text, mclp)).toEqual({
    instance: { problem: 'mclp', weights: [3, 1, 0], costs: [1, 1], covers, most: 2 },
    siteNames: ['s', 'line 5'],
  });
  expect(readPoints('f', text, lscp).instance).toEqual({
    problem: 'lscp',
    weights: [1, 1, 1],
    costs: [1, 1],
    covers,
    most: null,
  });
});

it('measures between longitudes and latitudes in metres', () => {
  // A degree of a circle of 6,371,008.8 m, at the equator and along a meridian; half of it around the poles.
  expect(greatCircle([0, 0], [1, 0])).toBeCloseTo(111_195.0802, 3);
  expect(greatCircle([117, 26], [117, 27])).toBeCloseTo(111_195.0802, 3);
  expect(greatCircle([0, 90], [180, -90])).toBeCloseTo(20_015_114.442, 2);
  expect(greatCircle([179.5, 0], [-179.5, 0])).toBeCloseTo(111_195.0802, 3);
  const text = 'kind,lon,lat\npoint,0,0\nsite,1,0\nsite,0,-1\nsite,1,1\n';
  const near = { ...lscp, radius: 111_196 };
  expect(readPoints('f', text, near).instance.covers).toEqual([[0], [0], []]);
});

const header = 'kind,x,y,weight,id\n';
test.each([
  ['', 'f:1: A file begins with a header row, received nothing.'],
  ['kind,x\n', 'f:1: The header has the columns x and y, or lon and lat, received "kind,x".'],
  ['kind,x,y,lon,lat\n', 'f:1: The header has the columns x and y, or lon and lat'],
  ['kind,x,lat\n', 'f:1: The header has the columns x and y, or lon and lat'],
  ['x,y\n', 'f:1: The header has the column kind'],
  ['kind,x,y,z\n', 'f:1: A column is one of kind, x, y, lon, lat, weight, id, received "z".'],
  ['kind,x,y,x\n', 'f:1: A column stands once in the header, received "x".'],
  [
    `${header}point,1,2,,\n\npoint,1,2\n`,
    'f:4: A row has as many fields as the header, 5, received "3".',
  ],
  [`${header}shop,1,2,,\n`, 'f:2:kind: A kind is one of point, site, both, received "shop".'],
  [
    `${header}point,1e3,2,,\n`,
    'f:2:x: A number is written in digits, with a point before decimals, received "1e3".',
  ],
  [
    `${header}point,1,,,\n`,
    'f:2:y: A number is written in digits, with a point before decimals, received nothing.',
  ],
  [`${header}point,1,2,-1,\n`, 'f:2:weight: A weight is a whole number from 0'],
  [`${header}point,1,2,9007199254740992,\n`, 'f:2:weight: A weight is a whole number from 0'],
  [`${header}site,1,2,3,\n`, 'f:2:weight: A weight is of a point, a site has none, received "3".'],
  [
    `${header}point,1,2,,a b\n`,
    'f:2:id: An id is 1 to 64 letters, digits or . _ : -, received "a b".',
  ],
  [`${header}point,1,2,,"a\nb"\n`, 'f:2:id: An id is 1 to 64 letters'],
  [`${header}point,1,2,,a\nsite,1,2,,a\n`, 'f:3:id: An id stands once in a file, received "a".'],
  [`${header}point,1,2,,"a\n`, 'A quoted field is closed'],
  [`${header}point,1,2,,a"\n`, 'f:2: A quoted field is closed'],
  ['kind,lon,lat\npoint,181,0\n', 'f:2:lon: lon is from -180 to 180, received "181".'],
  ['kind,lon,lat\npoint,0,-90.5\n', 'f:2:lat: lat is from -90 to 90, received "-90.5".'],
  [`${header}point,1,2,,\n`, 'f: A file has a point and a site, received "1 and 0".'],
  [
    `${header}both,1,2,9007199254740991,\npoint,1,2,1,\n`,
    'f: Weights add up to at most 9007199254740991',
  ],
])('refuses the points %j', (text, message) => {
  expect(() => readPoints('f', text, mclp)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }),
  );
});
